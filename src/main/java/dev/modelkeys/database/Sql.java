package dev.modelkeys.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * SQL statements with the workspace of row-level security set: each in the current transaction, or else in one of its own.
 * Failures are {@link StatementFailed}.
 */
@ApplicationScoped
public class Sql {

    /** Sent with the statement in one round trip, and forgotten with its transaction: no pooled connection keeps it. */
    static final String SET = "select set_config(?, ?, true); ";

    /**
     * The least that PostgreSQL writes to its log: with the end of its transaction, everything that was committed before is
     * durable, on synchronous standbys too.
     */
    public static final String FLUSH = "select pg_logical_emit_message(true, 'modelkeys', '')";

    private static final String RELEASE = "set local synchronous_commit = off; commit and chain; " + FLUSH;

    private static final Update COMMIT = new Update("commit", List.of());

    static final String WORKSPACE = "modelkeys.workspace";
    private static final String TOKEN = "modelkeys.token";

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;

    Sql(DataSource dataSource, TransactionSynchronizationRegistry transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /** Mapping of a result set, or of its current row. */
    public interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** A statement with the arguments of its placeholders. */
    public record Query<T>(String sql, List<?> arguments, Reading<T> reading) {}

    /** A statement that changes rows, with the arguments of its placeholders. */
    public record Update(String sql, List<?> arguments) {}

    /** One member of all rows, as the argument of an array: the statement is the same for any number of them. */
    public static <R, T> T[] column(
            Collection<R> rows, Function<? super R, ? extends @Nullable T> member, IntFunction<T[]> array) {
        return rows.stream().map(member).toArray(array);
    }

    public <T> T query(UUID workspace, Query<T> query) {
        return query(workspace, query.sql(), query.arguments(), query.reading());
    }

    /** Runs all statements in one trip to the database; each result has the key of its statement. */
    public <K> Map<K, Object> queryAll(UUID workspace, Map<K, Query<?>> queries) {
        if (queries.isEmpty()) {
            return Map.of();
        }
        JoinedQueries<K> joined = new JoinedQueries<>(queries);
        return run(WORKSPACE, workspace.toString(), joined.sql(), joined.arguments(), joined::results);
    }

    public <T> T query(UUID workspace, String sql, List<?> arguments, Reading<T> reading) {
        return run(WORKSPACE, workspace.toString(), sql, arguments, rows(reading));
    }

    /** Queries a table without row-level security; every other table seems to be empty. */
    public <T> T query(String sql, List<?> arguments, Reading<T> reading) {
        return run(sql, arguments, rows(reading));
    }

    /** Runs the query as the bearer of the API token with this public id, to whom only that token's row is visible. */
    public <T> T queryAsBearer(String publicId, String sql, List<?> arguments, Reading<T> reading) {
        return run(TOKEN, publicId, sql, arguments, rows(reading));
    }

    public <T> List<T> list(UUID workspace, String sql, List<?> arguments, Reading<T> row) {
        return query(workspace, sql, arguments, each(row));
    }

    /** @param query with the reading of one row */
    public <T> List<T> list(UUID workspace, Query<T> query) {
        return list(workspace, query.sql(), query.arguments(), query.reading());
    }

    public <T> List<T> list(String sql, List<?> arguments, Reading<T> row) {
        return query(sql, arguments, each(row));
    }

    public int count(UUID workspace, String sql, List<?> arguments) {
        return query(workspace, sql, arguments, rows -> {
            rows.next();
            return rows.getInt(1);
        });
    }

    /** Maps the first row; empty if there is no row, or its mapping is null. */
    public <T> Optional<T> find(UUID workspace, String sql, List<?> arguments, Reading<T> row) {
        return query(
                workspace,
                sql,
                arguments,
                rows -> rows.next() ? Optional.ofNullable(row.read(rows)) : Optional.empty());
    }

    /** Runs all statements, in this order, in one trip to the database. */
    public void apply(UUID workspace, List<Update> updates) {
        if (!updates.isEmpty()) {
            runAll(workspace, updates);
        }
    }

    /**
     * Runs all statements, in this order, and commits the current transaction, in one trip. Nothing may follow in it, an entry of
     * the audit neither.
     */
    public void applyAndCommit(UUID workspace, List<Update> updates) {
        List<Update> all = new ArrayList<>(updates);
        all.add(COMMIT);
        runAll(workspace, all);
        // The commit has forgotten the workspace.
        transactions.putResource(Sql.class, null);
    }

    private void runAll(UUID workspace, List<Update> updates) {
        String sql = updates.stream().map(Update::sql).collect(Collectors.joining(";"));
        List<?> arguments =
                updates.stream().flatMap(update -> update.arguments().stream()).toList();
        run(WORKSPACE, workspace.toString(), sql, arguments, statement -> true);
    }

    /** Returns the number of rows that the statement changed. */
    public int update(UUID workspace, String sql, List<?> arguments) {
        return run(WORKSPACE, workspace.toString(), sql, arguments, PreparedStatement::getUpdateCount);
    }

    /** Changes rows of a table without row-level security, and returns their number. */
    public int update(String sql, List<?> arguments) {
        return run(sql, arguments, PreparedStatement::getUpdateCount);
    }

    /** Sets the workspace of row-level security for the rest of the current transaction. */
    public void enter(UUID workspace) {
        if (!isEntered(workspace.toString())) {
            run(WORKSPACE, workspace.toString(), "select 1", List.of(), statement -> true);
        }
    }

    /** Whether a statement of the current transaction has set this workspace, and none another one since. */
    private boolean isEntered(String workspace) {
        return transactions.getTransactionKey() != null && workspace.equals(transactions.getResource(Sql.class));
    }

    /** @param workspace null for none */
    void entered(@Nullable String workspace) {
        if (transactions.getTransactionKey() != null) {
            transactions.putResource(Sql.class, workspace);
        }
    }

    /**
     * Commits the current transaction without waiting for the disk, which releases its locks, and begins another one on the same
     * connection. The commit at the end waits for the disk. Nothing may be changed in between.
     */
    public void releaseLocks() {
        run(RELEASE, List.of(), statement -> true);
    }

    interface Result<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    static <T> Result<T> rows(Reading<T> reading) {
        return statement -> {
            try (ResultSet rows = statement.getResultSet()) {
                return reading.read(rows);
            }
        };
    }

    private static <T> Reading<List<T>> each(Reading<T> row) {
        return rows -> {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        };
    }

    <T> T run(String setting, String value, String sql, List<?> arguments, Result<T> result) {
        if (setting.equals(WORKSPACE) && isEntered(value)) {
            return run(sql, arguments, result);
        }
        List<Object> all = new ArrayList<>(List.of(setting, value));
        all.addAll(arguments);
        return run(SET + sql, all, statement -> {
            statement.getMoreResults();
            if (setting.equals(WORKSPACE)) {
                entered(value);
            }
            return result.of(statement);
        });
    }

    <T> T run(String sql, List<?> arguments, Result<T> result) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                statement.setObject(i + 1, arguments.get(i));
            }
            statement.execute();
            return result.of(statement);
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }
}
