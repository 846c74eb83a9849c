package dev.modelkeys.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The statements on table {@code data_key}. */
@ApplicationScoped
class DataKeyTable {

    private static final String OF_WORKSPACE =
            "select version, master_key_id, wrapped from data_key where workspace_id = ? order by version";
    private static final String WORKSPACES = "select id from workspace order by id";
    private static final String INSERT_FIRST =
            """
            insert into data_key (workspace_id, version, master_key_id, wrapped)
            select ?, ?, ?, ?
            where not exists (select from data_key where workspace_id = ?)
            on conflict on constraint data_key_pk do nothing""";

    private final DataSource dataSource;
    private final WorkspaceRows rows;

    DataKeyTable(DataSource dataSource) {
        this.dataSource = dataSource;
        this.rows = new WorkspaceRows(dataSource);
    }

    List<WrappedDataKey> of(UUID workspace) throws SQLException {
        return rows.of(workspace, connection -> {
            try (PreparedStatement select = connection.prepareStatement(OF_WORKSPACE)) {
                select.setObject(1, workspace);
                List<WrappedDataKey> keys = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        keys.add(new WrappedDataKey(row.getInt(1), row.getString(2), row.getBytes(3)));
                    }
                }
                return keys;
            }
        });
    }

    /** Workspace by workspace, because the database shows the keys of one at a time. */
    List<UUID> workspacesWithoutKey() throws SQLException {
        List<UUID> without = new ArrayList<>();
        for (UUID workspace : workspaces()) {
            if (of(workspace).isEmpty()) {
                without.add(workspace);
            }
        }
        return without;
    }

    /**
     * Does nothing when the workspace has a key already, and when another server is first. Committed when it returns,
     * whatever becomes of the caller's transaction: a key that was rolled back must not have sealed anything.
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    void insertFirst(UUID workspace, WrappedDataKey key) throws SQLException {
        rows.of(workspace, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT_FIRST)) {
                insert.setObject(1, workspace);
                insert.setInt(2, key.version());
                insert.setString(3, key.masterKeyId());
                insert.setBytes(4, key.bytes());
                insert.setObject(5, workspace);
                return insert.executeUpdate();
            }
        });
    }

    private List<UUID> workspaces() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(WORKSPACES);
                ResultSet row = select.executeQuery()) {
            List<UUID> workspaces = new ArrayList<>();
            while (row.next()) {
                workspaces.add(row.getObject(1, UUID.class));
            }
            return workspaces;
        }
    }
}
