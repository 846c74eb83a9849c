package dev.modelkeys.workspace;

import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Change;
import dev.modelkeys.kernel.Confusables;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Page;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.kernel.Text;
import dev.modelkeys.kernel.WorkspaceCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases about workspaces. Their names are not hidden behind walls: owners of the first one see all. */
@ApplicationScoped
public class WorkspaceRules {

    private static final int LONGEST_NAME = 64;
    private static final String LOCK_NAMES =
            "select pg_advisory_xact_lock(hashtextextended('modelkeys workspace names', 0))";

    private final Sql sql;
    private final Event<WorkspaceCreated> created;
    private final Event<Change> changes;
    private final Clock clock;

    WorkspaceRules(Sql sql, Event<WorkspaceCreated> created, Event<Change> changes, Clock clock) {
        this.sql = sql;
        this.created = created;
        this.changes = changes;
        this.clock = clock;
    }

    public Workspace create(String typedName) {
        Rejections rejections = new Rejections();
        Optional<String> name = Text.validated(typedName, "A name", LONGEST_NAME, rejections, "input", "name");
        rejections.throwIfAny();
        refuseUsed(name.orElseThrow());
        Workspace workspace =
                new Workspace(Ids.next(), name.orElseThrow(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        sql.update(
                workspace.id(),
                "insert into workspace (id, name, created_at) values (?, ?, ?)",
                List.of(workspace.id(), workspace.name(), workspace.createdAt().atOffset(ZoneOffset.UTC)));
        created.fire(new WorkspaceCreated(workspace.id()));
        changes.fire(Change.ofWorkspace(Workspace.FIRST, AuditAction.WORKSPACE_CREATED, workspace.name()));
        return workspace;
    }

    /** Nobody else makes a workspace until the transaction ends. */
    private void refuseUsed(String name) {
        sql.find(Workspace.FIRST, LOCK_NAMES, List.of(), row -> true);
        String key = Text.key(name);
        List<String> others = sql.query(Workspace.FIRST, "select name from workspace", List.of(), rows -> {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(Text.key(rows.getString(1)));
            }
            return names;
        });
        if (others.contains(key)) {
            throw new Rejected(Rejection.of(Code.NAME_TAKEN, "Another workspace has this name.", "input", "name"));
        }
        if (others.stream().anyMatch(other -> Confusables.areAlike(other, key))) {
            throw new Rejected(Rejection.of(
                    Code.NAME_CONFUSABLE, "The name looks like that of another workspace.", "input", "name"));
        }
    }

    public Workspace first() {
        return find(Workspace.FIRST).orElseThrow();
    }

    public Optional<Workspace> find(UUID id) {
        return sql.find(
                id, "select id, name, created_at from workspace where id = ?", List.of(id), WorkspaceRules::workspace);
    }

    /** The one of exactly this name. */
    public Optional<Workspace> find(String name) {
        return sql.find(
                Workspace.FIRST,
                "select id, name, created_at from workspace where name = ?",
                List.of(name),
                WorkspaceRules::workspace);
    }

    /** Newest first. */
    public Page<Workspace> page(int size, @Nullable UUID after) {
        List<Object> arguments = new ArrayList<>();
        if (after != null) {
            arguments.add(after);
        }
        arguments.add(size + 1);
        return sql.query(
                Workspace.FIRST,
                "select id, name, created_at from workspace" + (after == null ? "" : " where id < ?")
                        + " order by id desc limit ?",
                arguments,
                rows -> {
                    List<Workspace> workspaces = new ArrayList<>();
                    while (rows.next()) {
                        workspaces.add(workspace(rows));
                    }
                    return Page.of(workspaces, size);
                });
    }

    public int count() {
        return sql.count(Workspace.FIRST, "select count(*) from workspace", List.of());
    }

    private static Workspace workspace(ResultSet row) throws SQLException {
        return new Workspace(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }
}
