package dev.modelkeys.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Runs statements that need no entity; within a transaction, on its connection. */
@ApplicationScoped
class Sql {

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes something of the rows of an answer. */
    interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    <T> T query(String sql, List<?> arguments, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                statement.setObject(i + 1, arguments.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        } catch (SQLException e) {
            throw new ReadFailed(e);
        }
    }

    /** Names the workspace to the database, which from then on shows its rows to this transaction and no others. */
    void enter(UUID workspace) {
        query("select set_config('modelkeys.workspace', ?, true)", List.of(workspace.toString()), ResultSet::next);
    }

    int update(String sql, List<?> arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                statement.setObject(i + 1, arguments.get(i));
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new WriteFailed(e);
        }
    }

    int count(String sql, List<?> arguments) {
        return query(sql, arguments, rows -> {
            rows.next();
            return rows.getInt(1);
        });
    }
}
