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
    private static final String INSERT_NEXT =
            """
            insert into data_key (workspace_id, version, master_key_id, wrapped)
            select ?, ?, ?, ?
            where (select max(version) from data_key where workspace_id = ?) = ?
            on conflict on constraint data_key_pk do nothing""";
    private static final String NOT_UNDER =
            """
            select version, master_key_id, wrapped from data_key
            where workspace_id = ? and master_key_id <> ? order by version for update""";
    private static final String REWRAP =
            "update data_key set master_key_id = ?, wrapped = ? where workspace_id = ? and version = ?";
    private static final String RESERVE =
            "update data_key set uses = uses + ? where workspace_id = ? and version = ? and uses + ? <= ?";

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
                return keys(select);
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
                set(insert, workspace, key);
                insert.setObject(5, workspace);
                return insert.executeUpdate();
            }
        });
    }

    /** Does nothing unless the key before it is the newest; committed when it returns, like the first. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    boolean insertNext(UUID workspace, WrappedDataKey key) throws SQLException {
        return rows.of(workspace, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT_NEXT)) {
                set(insert, workspace, key);
                insert.setObject(5, workspace);
                insert.setInt(6, key.version() - 1);
                return insert.executeUpdate() > 0;
            }
        });
    }

    /** Keys that are not wrapped under this master key, nobody else's until the transaction ends. */
    List<WrappedDataKey> lockNotUnder(String masterKeyId, UUID workspace) throws SQLException {
        return rows.of(workspace, connection -> {
            try (PreparedStatement select = connection.prepareStatement(NOT_UNDER)) {
                select.setObject(1, workspace);
                select.setString(2, masterKeyId);
                return keys(select);
            }
        });
    }

    void rewrap(UUID workspace, WrappedDataKey key) throws SQLException {
        rows.of(workspace, connection -> {
            try (PreparedStatement update = connection.prepareStatement(REWRAP)) {
                update.setString(1, key.masterKeyId());
                update.setBytes(2, key.bytes());
                update.setObject(3, workspace);
                update.setInt(4, key.version());
                return update.executeUpdate();
            }
        });
    }

    /** Whether the key is still there and has so many uses left; in the caller's transaction, if there is one. */
    boolean reserve(UUID workspace, int version, long uses, long limit) throws SQLException {
        return rows.of(workspace, connection -> {
            try (PreparedStatement update = connection.prepareStatement(RESERVE)) {
                update.setLong(1, uses);
                update.setObject(2, workspace);
                update.setInt(3, version);
                update.setLong(4, uses);
                update.setLong(5, limit);
                return update.executeUpdate() > 0;
            }
        });
    }

    private static List<WrappedDataKey> keys(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<WrappedDataKey> keys = new ArrayList<>();
            while (row.next()) {
                keys.add(new WrappedDataKey(row.getInt(1), row.getString(2), row.getBytes(3)));
            }
            return keys;
        }
    }

    private static void set(PreparedStatement insert, UUID workspace, WrappedDataKey key) throws SQLException {
        insert.setObject(1, workspace);
        insert.setInt(2, key.version());
        insert.setString(3, key.masterKeyId());
        insert.setBytes(4, key.bytes());
    }

    List<UUID> workspaces() throws SQLException {
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
