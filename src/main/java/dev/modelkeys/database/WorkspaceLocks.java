package dev.modelkeys.database;

import static dev.modelkeys.database.Sql.WORKSPACE;

import dev.modelkeys.database.ChainHead.ConditionalWrite;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
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

    /** Without the lock no workspace is entered: the statements that follow find no rows, and wait for none. */
    private static final String TRY_ENTER =
            "select set_config(?, case when pg_try_advisory_xact_lock_shared" + LOCK + " then ? else '' end, true)";

    private static final String TRY_HOLD = TRY_ENTER + EXISTS;

    /** Leaves the workspace again unless a row of it is locked. */
    private static final String STAY_IF_LOCKED = TRY_ENTER + "; select set_config(?, coalesce((%s), ''), true); ";

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

    /** What came of an attempt to hold a workspace. */
    public enum Hold {
        HELD,
        BEING_DELETED,
        DELETED
    }

    /**
     * An attempt to hold a workspace.
     *
     * @param results each with the key of its query; none of use unless the workspace is held
     */
    public record Attempt<K>(Hold hold, Map<K, Object> results) {}

    /** As {@link #hold(UUID)}, with the results of queries in the same trip, and without waiting for a deletion. */
    public <K> Attempt<K> tryHold(UUID workspace, Map<K, Sql.Query<?>> queries) {
        List<Object> arguments = new ArrayList<>(List.of(WORKSPACE, workspace, workspace.toString(), workspace));
        JoinedQueries<K> joined = new JoinedQueries<>(queries);
        arguments.addAll(joined.arguments());
        return sql.run(TRY_HOLD + "; " + joined.sql(), arguments, statement -> {
            boolean isLocked = Sql.rows(
                            rows -> rows.next() && workspace.toString().equals(rows.getString(1)))
                    .of(statement);
            statement.getMoreResults();
            boolean exists = Sql.rows(ResultSet::next).of(statement);
            statement.getMoreResults();
            sql.entered(isLocked ? workspace.toString() : null);
            Hold hold = isLocked ? exists ? Hold.HELD : Hold.DELETED : Hold.BEING_DELETED;
            return new Attempt<>(hold, joined.results(statement));
        });
    }

    /**
     * Holds each workspace, locks a row of it, and runs its statement, as {@link ChainHead#tryWrite} says.
     *
     * @param row locks the row of the workspace whose id is its one argument, and selects that id; nothing where it is locked
     */
    public List<Boolean> tryWrite(List<ConditionalWrite> writes, String row, boolean commits) {
        String enter = STAY_IF_LOCKED.formatted(row);
        List<Object> arguments = new ArrayList<>();
        StringJoiner all = new StringJoiner("; ");
        for (ConditionalWrite write : writes) {
            UUID workspace = write.workspace();
            arguments.addAll(List.of(WORKSPACE, workspace, workspace.toString(), WORKSPACE, workspace));
            arguments.addAll(write.statement().arguments());
            all.add(enter + write.statement().sql());
        }
        if (commits) {
            all.add("commit");
        }
        return sql.run(all.toString(), arguments, statement -> {
            // Which one is entered depends on the locks, and a commit forgets it.
            sql.entered(null);
            List<Boolean> results = new ArrayList<>();
            for (ConditionalWrite write : writes) {
                statement.getMoreResults();
                statement.getMoreResults();
                results.add(Sql.rows(write.statement().reading()).of(statement));
                statement.getMoreResults();
            }
            return results;
        });
    }

    /** Waits for all transactions that hold the workspace, and keeps others waiting. */
    public void holdAlone(UUID workspace) {
        sql.run(WORKSPACE, workspace.toString(), HOLD_ALONE, List.of(workspace), statement -> true);
    }
}
