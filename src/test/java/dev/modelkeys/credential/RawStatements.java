package dev.modelkeys.credential;

import dev.modelkeys.dev.Administrator;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Plain SQL, for what the rules would never do. */
@ApplicationScoped
class RawStatements {

    private final DataSource dataSource = Administrator.dataSource();

    /** With its keys, its tokens and its audit. */
    void deleteWorkspace(UUID workspace) throws SQLException {
        for (String table :
                List.of("mutation_done", "audit_entry", "audit_head", "audit_key", "api_token", "data_key")) {
            run("delete from " + table + " where workspace_id = ?", workspace);
        }
        run("delete from workspace where id = ?", workspace);
    }

    int run(String sql, Object... arguments) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    String ask(String sql, Object... arguments) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return Objects.requireNonNullElse(rows.getString(1), "null");
        }
    }

    /** Runs these as one transaction that is rolled back, and answers the constraint that stopped it; else "none". */
    String violatedBy(String... transaction) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (String sql : transaction) {
                    statement.execute(sql);
                }
                statement.execute("set constraints all immediate");
                return "none";
            } catch (PSQLException e) {
                ServerErrorMessage message = e.getServerErrorMessage();
                String constraint = message == null ? null : message.getConstraint();
                if (constraint == null) {
                    throw e;
                }
                return constraint;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
