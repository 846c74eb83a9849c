package dev.modelkeys.workspace;

import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Change;
import dev.modelkeys.kernel.Confusables;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.kernel.Text;
import dev.modelkeys.kernel.WorkspaceCreated;
import dev.modelkeys.kernel.WorkspaceDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The use cases about workspaces, each within the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WorkspaceRules {

    private static final int LONGEST_NAME = 64;

    private final Workspaces workspaces;
    private final Event<WorkspaceCreated> creations;
    private final Event<Change> changes;
    private final Event<WorkspaceDeleted> deletions;
    private final Clock clock;

    WorkspaceRules(
            Workspaces workspaces,
            Event<WorkspaceCreated> creations,
            Event<Change> changes,
            Event<WorkspaceDeleted> deletions,
            Clock clock) {
        this.workspaces = workspaces;
        this.creations = creations;
        this.changes = changes;
        this.deletions = deletions;
        this.clock = clock;
    }

    /** @param rawName 1 to 64 characters; no other workspace has this name or one that looks like it */
    public Workspace create(String rawName) {
        Rejections rejections = new Rejections();
        Optional<String> name = Text.validated(rawName, "A name", LONGEST_NAME, rejections, "name");
        rejections.throwIfAny();
        requireUnused(name.orElseThrow());
        Workspace workspace = new Workspace(Ids.next(), name.orElseThrow(), clock.instant());
        workspaces.insert(workspace);
        creations.fire(new WorkspaceCreated(workspace.id()));
        changes.fire(Change.ofWorkspace(Workspace.FIRST, AuditAction.WORKSPACE_CREATED, workspace.name()));
        return workspace;
    }

    /**
     * Deletes a workspace with everything in it, and its data keys, so that ciphertexts in backups stay closed. The
     * workspace's audit stays and ends with this deletion.
     *
     * @param confirmedName the workspace's name
     */
    public UUID delete(String id, String confirmedName) {
        Optional<UUID> parsed = Ids.parse(id);
        // Before the lock, which keeps all of the workspace waiting.
        if (parsed.filter(Workspace.FIRST::equals).isPresent()) {
            throw new Rejected(Rejection.of(Code.FORBIDDEN, "The first workspace cannot be deleted.", "id"));
        }
        Workspace workspace =
                parsed.flatMap(workspaces::lock).orElseThrow(() -> new Rejected(Rejection.notFound("workspace", "id")));
        if (!workspace.name().equals(confirmedName)) {
            throw new Rejected(Rejection.of(Code.INVALID, "Repeat the name of the workspace exactly.", "confirmName"));
        }
        deletions.fire(new WorkspaceDeleted(workspace.id()));
        workspaces.delete(workspace.id());
        changes.fire(Change.ofWorkspace(workspace.id(), AuditAction.WORKSPACE_DELETED, workspace.name()));
        changes.fire(Change.ofWorkspace(Workspace.FIRST, AuditAction.WORKSPACE_DELETED, workspace.name()));
        return workspace.id();
    }

    private void requireUnused(String name) {
        workspaces.lockNames();
        String key = Text.key(name);
        List<String> others =
                workspaces.all().stream().map(other -> Text.key(other.name())).toList();
        if (others.contains(key)) {
            throw new Rejected(Rejection.of(Code.NAME_TAKEN, "Another workspace has this name.", "name"));
        }
        if (others.stream().anyMatch(other -> Confusables.areAlike(other, key))) {
            throw new Rejected(
                    Rejection.of(Code.NAME_CONFUSABLE, "The name looks like that of another workspace.", "name"));
        }
    }
}
