package dev.modelkeys.access;

import dev.modelkeys.database.Ids;
import dev.modelkeys.database.Page;
import dev.modelkeys.database.Sql;
import dev.modelkeys.rule.AuditAction;
import dev.modelkeys.rule.Change;
import dev.modelkeys.rule.Confusables;
import dev.modelkeys.rule.Rejected;
import dev.modelkeys.rule.Rejection;
import dev.modelkeys.rule.Rejection.Code;
import dev.modelkeys.rule.Rejections;
import dev.modelkeys.rule.Text;
import dev.modelkeys.vault.Vault;
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

    private final Sql sql;
    private final Vault vault;
    private final Event<Change> changes;
    private final Clock clock;

    WorkspaceRules(Sql sql, Vault vault, Event<Change> changes, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.changes = changes;
        this.clock = clock;
    }

    public Workspace create(String typedName) {
        Rejections rejections = new Rejections();
        Optional<String> name = Text.typed(typedName, "A name", LONGEST_NAME, rejections, "input", "name");
        rejections.throwIfAny();
        refuseLookalike(name.orElseThrow());
        Workspace workspace =
                new Workspace(Ids.next(), name.orElseThrow(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        int inserted = sql.update(
                workspace.id(),
                "insert into workspace (id, name, created_at) values (?, ?, ?) on conflict do nothing",
                List.of(workspace.id(), workspace.name(), workspace.createdAt().atOffset(ZoneOffset.UTC)));
        if (inserted == 0) {
            throw new Rejected(Rejection.of(Code.NAME_TAKEN, "Another workspace has this name.", "input", "name"));
        }
        vault.createDataKey(workspace.id());
        changes.fire(Change.ofWorkspace(Workspace.FIRST, AuditAction.WORKSPACE_CREATED, workspace.name()));
        return workspace;
    }

    private void refuseLookalike(String name) {
        String key = Text.key(name);
        List<String> others = sql.query(Workspace.FIRST, "select name from workspace", List.of(), rows -> {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(Text.key(rows.getString(1)));
            }
            return names;
        });
        if (others.stream().anyMatch(other -> !other.equals(key) && Confusables.areAlike(other, key))) {
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
