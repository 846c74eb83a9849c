package dev.modelkeys.workspace;

import dev.modelkeys.database.Sql;
import dev.modelkeys.database.WorkspaceLocks;
import dev.modelkeys.kernel.Page;
import dev.modelkeys.kernel.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of table {@code workspace}. Row-level security does not apply to them. */
@ApplicationScoped
public class Workspaces {

    private static final String SELECT = "select id, name, created_at from workspace";

    private final Sql sql;
    private final WorkspaceLocks locks;

    Workspaces(Sql sql, WorkspaceLocks locks) {
        this.sql = sql;
        this.locks = locks;
    }

    /** The workspace that the first migration makes. */
    public Workspace first() {
        return find(Workspace.FIRST).orElseThrow();
    }

    public Optional<Workspace> find(UUID id) {
        return sql.find(Workspace.FIRST, SELECT + " where id = ?", List.of(id), Workspaces::workspace);
    }

    /** The workspace of exactly this name. */
    public Optional<Workspace> find(String name) {
        return sql.find(Workspace.FIRST, SELECT + " where name = ?", List.of(name), Workspaces::workspace);
    }

    /** Every workspace, in the order of ids. */
    public List<Workspace> all() {
        return list(" order by id", List.of());
    }

    /** Some workspaces, newest first. */
    public Page<Workspace> page(int size, @Nullable UUID after) {
        List<Object> arguments = new ArrayList<>();
        if (after != null) {
            arguments.add(after);
        }
        arguments.add(size + 1);
        return Page.of(list((after == null ? "" : " where id < ?") + " order by id desc limit ?", arguments), size);
    }

    public int count() {
        return sql.count(Workspace.FIRST, "select count(*) from workspace", List.of());
    }

    /** Keeps every other transaction from adding a workspace until this one ends. */
    void lockNames() {
        sql.find(
                Workspace.FIRST,
                "select pg_advisory_xact_lock(hashtextextended('modelkeys workspace names', 0))",
                List.of(),
                row -> true);
    }

    void insert(Workspace workspace) {
        sql.update(
                workspace.id(),
                "insert into workspace (id, name, name_key, created_at) values (?, ?, ?, ?)",
                List.of(
                        workspace.id(),
                        workspace.name(),
                        Text.key(workspace.name()),
                        workspace.createdAt().atOffset(ZoneOffset.UTC)));
    }

    /** The workspace, after all transactions that change something in it have ended and before others begin. */
    Optional<Workspace> lock(UUID id) {
        locks.holdAlone(id);
        return sql.find(id, SELECT + " where id = ? for update", List.of(id), Workspaces::workspace);
    }

    /** Fails while rows of another table belong to the workspace. */
    void delete(UUID id) {
        sql.update(id, "delete from workspace where id = ?", List.of(id));
    }

    private List<Workspace> list(String rest, List<?> arguments) {
        return sql.list(Workspace.FIRST, SELECT + rest, arguments, Workspaces::workspace);
    }

    private static Workspace workspace(ResultSet row) throws SQLException {
        return new Workspace(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
