package dev.modelkeys.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on the rows of one workspace, which the database is told first: it shows no others. In the caller's
 * transaction where there is one, else in one of its own.
 */
final class WorkspaceRows {

    private static final String NAME_IT = "select set_config('modelkeys.workspace', ?, true)";

    private final DataSource dataSource;

    WorkspaceRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Statements, and what they make of the answers. */
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    <T extends @Nullable Object> T of(UUID workspace, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.getAutoCommit()) {
                return run(connection, workspace, work);
            }
            connection.setAutoCommit(false);
            try {
                T made = run(connection, workspace, work);
                connection.commit();
                return made;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static <T extends @Nullable Object> T run(Connection connection, UUID workspace, Work<T> work)
            throws SQLException {
        try (PreparedStatement name = connection.prepareStatement(NAME_IT)) {
            name.setString(1, workspace.toString());
            name.execute();
        }
        return work.on(connection);
    }
}
