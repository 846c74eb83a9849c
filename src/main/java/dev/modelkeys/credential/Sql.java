package dev.modelkeys.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Runs the statements of the read side; within a transaction, on its connection. */
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

    int count(String sql, List<?> arguments) {
        return query(sql, arguments, rows -> {
            rows.next();
            return rows.getInt(1);
        });
    }
}
