package dev.modelkeys.command;

import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.workspace.Workspace;
import dev.modelkeys.workspace.WorkspaceRules;
import dev.modelkeys.workspace.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Deletes a workspace with everything in it, and its data keys; its audit stays. */
@ApplicationScoped
class DeleteWorkspace {

    private final Workspaces workspaces;
    private final WorkspaceRules rules;

    DeleteWorkspace(Workspaces workspaces, WorkspaceRules rules) {
        this.workspaces = workspaces;
        this.rules = rules;
    }

    int run(String name, String confirmed) {
        if (!confirmed.equals(name)) {
            throw new UsageException("--confirm repeats the name of the workspace");
        }
        UUID workspace = workspaces.find(name).map(Workspace::id).orElseThrow(UsageException::noSuchWorkspace);
        try {
            QuarkusTransaction.requiringNew().run(() -> rules.delete(workspace.toString(), confirmed));
        } catch (Rejected e) {
            throw new UsageException(e.rejections().get(0).message());
        }
        System.out.println("workspace " + workspace + " is deleted; backups from before still hold its keys");
        return 0;
    }
}
