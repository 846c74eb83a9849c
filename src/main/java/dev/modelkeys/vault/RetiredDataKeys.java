package dev.modelkeys.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The statements on table {@code data_key} by which one key takes over from others. */
@ApplicationScoped
class RetiredDataKeys {

    private final WorkspaceRows rows;

    RetiredDataKeys(DataSource dataSource) {
        this.rows = new WorkspaceRows(dataSource);
    }

    /** The newest version, or 0; no other rotation of this workspace begins until the transaction ends. */
    int lockNewest(UUID workspace) throws SQLException {
        return rows.of(workspace, connection -> {
            integers(connection, "select version from data_key where workspace_id = ? for no key update", workspace);
            // Asked only now: whoever held the lock may have added one.
            return integers(
                            connection,
                            "select coalesce(max(version), 0) from data_key where workspace_id = ?",
                            workspace)
                    .get(0);
        });
    }

    boolean hasLatelyRetired(UUID workspace) throws SQLException {
        return sinceLastRetired(workspace).isPresent();
    }

    void insertAndRetireOthers(UUID workspace, WrappedDataKey key) throws SQLException {
        rows.of(workspace, connection -> {
            update(connection, "update data_key set retired_at = clock_timestamp() where workspace_id = ?", workspace);
            return update(
                    connection,
                    "insert into data_key (workspace_id, version, master_key_id, wrapped) values (?, ?, ?, ?)",
                    workspace,
                    key.version(),
                    key.masterKeyId(),
                    key.bytes());
        });
    }

    /** By the clock of the database, which is the same for all servers; empty after a day. */
    Optional<Duration> sinceLastRetired(UUID workspace) throws SQLException {
        return rows.of(workspace, connection -> integers(
                        connection,
                        """
                        select floor(extract(epoch from clock_timestamp() - max(retired_at)) * 1000)::int
                        from data_key where workspace_id = ? and retired_at > clock_timestamp() - interval '1 day'
                        having max(retired_at) is not null""",
                        workspace)
                .stream()
                .map(Duration::ofMillis)
                .findFirst());
    }

    List<Integer> lockRetired(UUID workspace) throws SQLException {
        return rows.of(
                workspace,
                connection -> integers(
                        connection,
                        """
                        select version from data_key
                        where workspace_id = ? and retired_at is not null order by version for update""",
                        workspace));
    }

    void delete(UUID workspace, int version) throws SQLException {
        rows.of(
                workspace,
                connection -> update(
                        connection, "delete from data_key where workspace_id = ? and version = ?", workspace, version));
    }

    /** The workspace remains known as one that has keys: its audit key stays. */
    void deleteAll(UUID workspace) throws SQLException {
        rows.of(workspace, connection -> update(connection, "delete from data_key where workspace_id = ?", workspace));
    }

    private static int update(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static List<Integer> integers(Connection connection, String sql, UUID workspace) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, workspace);
            try (ResultSet row = select.executeQuery()) {
                List<Integer> numbers = new ArrayList<>();
                while (row.next()) {
                    numbers.add(row.getInt(1));
                }
                return numbers;
            }
        }
    }
}
