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
    private static final String WORKSPACES_WITHOUT_KEY =
            """
            select id from workspace
            where not exists (select from data_key where data_key.workspace_id = workspace.id)
            order by id""";
    private static final String INSERT_FIRST =
            """
            insert into data_key (workspace_id, version, master_key_id, wrapped)
            select ?, ?, ?, ?
            where not exists (select from data_key where workspace_id = ?)
            on conflict on constraint data_key_pk do nothing""";

    private final DataSource dataSource;

    DataKeyTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<WrappedDataKey> of(UUID workspace) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_WORKSPACE)) {
            select.setObject(1, workspace);
            List<WrappedDataKey> keys = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(new WrappedDataKey(rows.getInt(1), rows.getString(2), rows.getBytes(3)));
                }
            }
            return keys;
        }
    }

    List<UUID> workspacesWithoutKey() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(WORKSPACES_WITHOUT_KEY);
                ResultSet rows = select.executeQuery()) {
            List<UUID> workspaces = new ArrayList<>();
            while (rows.next()) {
                workspaces.add(rows.getObject(1, UUID.class));
            }
            return workspaces;
        }
    }

    /**
     * Does nothing when the workspace has a key already, and when another server is first. Committed when it returns,
     * whatever becomes of the caller's transaction: a key that was rolled back must not have sealed anything.
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    void insertFirst(UUID workspace, WrappedDataKey key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT_FIRST)) {
            insert.setObject(1, workspace);
            insert.setInt(2, key.version());
            insert.setString(3, key.masterKeyId());
            insert.setBytes(4, key.bytes());
            insert.setObject(5, workspace);
            insert.executeUpdate();
        }
    }
}
