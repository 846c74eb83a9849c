package dev.modelkeys.database;

import static dev.modelkeys.database.Sql.SET;
import static dev.modelkeys.database.Sql.WORKSPACE;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Locks of workspaces, until the current transaction ends: the first of every transaction that changes rows of a workspace, so
 * that a deletion waits for all of them, and none of them for each other.
 */
@ApplicationScoped
public class WorkspaceLocks {

    /** An advisory lock, because many transactions that share the lock of one row are slow. */
    private static final String LOCK = "(hashtextextended('modelkeys workspace ' || ?::uuid, 0))";

    /** A statement sees what was committed while the one before it waited. */
    private static final String EXISTS = "; select from workspace where id = ?";

    private static final String HOLD = "select pg_advisory_xact_lock_shared" + LOCK + EXISTS;

    private static final String TRY_HOLD = "select pg_try_advisory_xact_lock_shared" + LOCK + EXISTS;

    private static final String HOLD_ALONE = "select pg_advisory_xact_lock" + LOCK;

    private static final Sql.Query<Boolean> NOTHING = new Sql.Query<>("select", List.of(), rows -> true);

    private final Sql sql;

    WorkspaceLocks(Sql sql) {
        this.sql = sql;
    }

    /** Enters the workspace and keeps it from being deleted; false if it is deleted. */
    public boolean hold(UUID workspace) {
        return hold(workspace, NOTHING).isPresent();
    }

    /** As {@link #hold(UUID)}, with the result of a query in the same trip; empty if the workspace is deleted. */
    public <T> Optional<T> hold(UUID workspace, Sql.Query<T> query) {
        List<Object> arguments = new ArrayList<>(List.of(workspace, workspace));
        arguments.addAll(query.arguments());
        return sql.run(WORKSPACE, workspace.toString(), HOLD + "; " + query.sql(), arguments, statement -> {
            statement.getMoreResults();
            boolean exists = Sql.rows(ResultSet::next).of(statement);
            statement.getMoreResults();
            T result = Sql.rows(query.reading()).of(statement);
            return exists ? Optional.of(result) : Optional.empty();
        });
    }

    /** Workspaces that are held, and others that are being deleted; the rest are deleted. */
    public record Held(Set<UUID> workspaces, Set<UUID> beingDeleted) {}

    /** As {@link #hold(UUID)} for each in this order, in one trip and without waiting for a deletion; enters the last. */
    public Held tryHold(List<UUID> workspaces) {
        List<Object> arguments = new ArrayList<>();
        workspaces.forEach(
                workspace -> arguments.addAll(List.of(WORKSPACE, workspace.toString(), workspace, workspace)));
        String statements = String.join("; ", Collections.nCopies(workspaces.size(), SET + TRY_HOLD));
        return sql.run(statements, arguments, statement -> {
            Held held = new Held(new HashSet<>(), new HashSet<>());
            for (UUID workspace : workspaces) {
                statement.getMoreResults();
                boolean isLocked =
                        Sql.rows(rows -> rows.next() && rows.getBoolean(1)).of(statement);
                statement.getMoreResults();
                if (!isLocked) {
                    held.beingDeleted().add(workspace);
                } else if (Sql.rows(ResultSet::next).of(statement)) {
                    held.workspaces().add(workspace);
                }
                statement.getMoreResults();
                sql.entered(workspace.toString());
            }
            return held;
        });
    }

    /** Waits for all transactions that hold the workspace, and keeps others waiting. */
    public void holdAlone(UUID workspace) {
        sql.run(WORKSPACE, workspace.toString(), HOLD_ALONE, List.of(workspace), statement -> true);
    }
}
