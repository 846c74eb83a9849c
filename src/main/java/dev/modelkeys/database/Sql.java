package dev.modelkeys.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Runs statements on the rows of one workspace; within a transaction, on its connection. */
@ApplicationScoped
public class Sql {

    /** Travels with the statement and lasts as long as its transaction, so that no connection remembers anything. */
    private static final String SET = "select set_config(?, ?, true); ";

    private static final String WORKSPACE = "modelkeys.workspace";
    private static final String TOKEN = "modelkeys.token";

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;

    Sql(DataSource dataSource, TransactionSynchronizationRegistry transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /** Makes something of the rows of an answer. */
    public interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** A statement with the arguments of its placeholders. */
    public record Query<T>(String sql, List<?> arguments, Reading<T> reading) {}

    public <T> T query(UUID workspace, Query<T> query) {
        return query(workspace, query.sql(), query.arguments(), query.reading());
    }

    /** Runs all statements in one trip to the database; each result has the key of its statement. */
    public <K> Map<K, Object> queryAll(UUID workspace, Map<K, Query<?>> queries) {
        if (queries.isEmpty()) {
            return Map.of();
        }
        String sql = queries.values().stream().map(Query::sql).collect(Collectors.joining(";"));
        List<?> arguments = queries.values().stream()
                .flatMap(query -> query.arguments().stream())
                .toList();
        return run(WORKSPACE, workspace.toString(), sql, arguments, statement -> {
            Map<K, Object> results = new HashMap<>();
            for (Map.Entry<K, Query<?>> query : queries.entrySet()) {
                results.put(query.getKey(), rows(query.getValue().reading()).of(statement));
                statement.getMoreResults();
            }
            return results;
        });
    }

    public <T> T query(UUID workspace, String sql, List<?> arguments, Reading<T> reading) {
        return run(WORKSPACE, workspace.toString(), sql, arguments, rows(reading));
    }

    /** Reads as the bearer of the token of this public id, who reaches that token's row and no other. */
    public <T> T queryAsBearer(String publicId, String sql, List<?> arguments, Reading<T> reading) {
        return run(TOKEN, publicId, sql, arguments, rows(reading));
    }

    public int count(UUID workspace, String sql, List<?> arguments) {
        return query(workspace, sql, arguments, rows -> {
            rows.next();
            return rows.getInt(1);
        });
    }

    /** What is made of the first row, if there is one and something is made of it. */
    public <T> Optional<T> find(UUID workspace, String sql, List<?> arguments, Reading<T> reading) {
        return query(
                workspace,
                sql,
                arguments,
                rows -> rows.next() ? Optional.ofNullable(reading.read(rows)) : Optional.empty());
    }

    /** Answers how many rows the statement changed. */
    public int update(UUID workspace, String sql, List<?> arguments) {
        return run(WORKSPACE, workspace.toString(), sql, arguments, PreparedStatement::getUpdateCount);
    }

    /** Lets the statements that others run in the transaction at hand reach the rows of this workspace. */
    public void enter(UUID workspace) {
        if (!workspace.toString().equals(transactions.getResource(Sql.class))) {
            run(WORKSPACE, workspace.toString(), "select 1", List.of(), statement -> true);
        }
    }

    private interface Result<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private static <T> Result<T> rows(Reading<T> reading) {
        return statement -> {
            try (ResultSet rows = statement.getResultSet()) {
                return reading.read(rows);
            }
        };
    }

    private <T> T run(String setting, String value, String sql, List<?> arguments, Result<T> result) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SET + sql)) {
            statement.setString(1, setting);
            statement.setString(2, value);
            for (int i = 0; i < arguments.size(); i++) {
                statement.setObject(i + 3, arguments.get(i));
            }
            statement.execute();
            statement.getMoreResults();
            if (setting.equals(WORKSPACE) && transactions.getTransactionKey() != null) {
                transactions.putResource(Sql.class, value);
            }
            return result.of(statement);
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }
}
