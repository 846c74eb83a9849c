package dev.modelkeys.database;

import static dev.modelkeys.database.Sql.SET;
import static dev.modelkeys.database.Sql.WORKSPACE;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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

    /** The second statement sees what was committed while the first one waited. */
    private static final String HOLD =
            "select pg_advisory_xact_lock_shared" + LOCK + "; select from workspace where id = ?";

    private static final String HOLD_ALONE = "select pg_advisory_xact_lock" + LOCK;

    private final Sql sql;

    WorkspaceLocks(Sql sql) {
        this.sql = sql;
    }

    /** Enters the workspace and keeps it from being deleted; false if it is deleted. */
    public boolean hold(UUID workspace) {
        return !hold(List.of(workspace)).isEmpty();
    }

    /** As {@link #hold(UUID)} for each in this order, in one trip; returns those that are not deleted, and enters the last. */
    public Set<UUID> hold(List<UUID> workspaces) {
        List<Object> arguments = new ArrayList<>();
        workspaces.forEach(
                workspace -> arguments.addAll(List.of(WORKSPACE, workspace.toString(), workspace, workspace)));
        String statements = String.join("; ", Collections.nCopies(workspaces.size(), SET + HOLD));
        return sql.run(statements, arguments, statement -> {
            Set<UUID> held = new HashSet<>();
            for (UUID workspace : workspaces) {
                statement.getMoreResults();
                statement.getMoreResults();
                if (Sql.rows(ResultSet::next).of(statement)) {
                    held.add(workspace);
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
