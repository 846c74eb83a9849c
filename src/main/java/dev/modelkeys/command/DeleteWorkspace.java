package dev.modelkeys.command;

import dev.modelkeys.kernel.WorkspaceDeleted;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.util.UUID;

/** Deletes a workspace with everything of it. Its data keys go too, so that what a later backup still holds stays sealed; its audit remains. */
@ApplicationScoped
class DeleteWorkspace implements Command {

    private static final String DEFAULT = "default";

    private final Workspaces workspaces;
    private final Event<WorkspaceDeleted> deleted;

    DeleteWorkspace(Workspaces workspaces, Event<WorkspaceDeleted> deleted) {
        this.workspaces = workspaces;
        this.deleted = deleted;
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
    public int run(Options options) throws SQLException {
        String name = options.only("workspace", "confirm").required("workspace");
        if (!options.required("confirm").equals(name)) {
            throw new UsageException("--confirm repeats the name of the workspace");
        }
        if (name.equals(DEFAULT)) {
            throw new UsageException("this workspace cannot be deleted");
        }
        UUID workspace = workspaces.named(name);
        QuarkusTransaction.requiringNew().call(() -> {
            deleted.fire(new WorkspaceDeleted(workspace));
            workspaces.delete(workspace);
            return workspace;
        });
        System.out.println("workspace " + workspace + " is deleted; backups from before still hold its keys");
        return 0;
    }
}
