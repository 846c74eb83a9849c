package dev.modelkeys.command;

import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.workspace.WorkspaceRules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Deletes a workspace with everything in it, and its data keys; its audit stays. */
@ApplicationScoped
class DeleteWorkspace implements Command {

    private final Workspaces workspaces;
    private final WorkspaceRules rules;

    DeleteWorkspace(Workspaces workspaces, WorkspaceRules rules) {
        this.workspaces = workspaces;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "delete-workspace";
    }

    @Override
    public String usage() {
        return "--workspace NAME --confirm NAME";
    }

    @Override
    public int run(Options options) {
        String name = options.only("workspace", "confirm").required("workspace");
        String confirmed = options.required("confirm");
        if (!confirmed.equals(name)) {
            throw new UsageException("--confirm repeats the name of the workspace");
        }
        UUID workspace = workspaces.named(name);
        try {
            QuarkusTransaction.requiringNew().run(() -> rules.delete(workspace.toString(), confirmed));
        } catch (Rejected e) {
            throw new UsageException(e.rejections().get(0).message());
        }
        System.out.println("workspace " + workspace + " is deleted; backups from before still hold its keys");
        return 0;
    }
}
