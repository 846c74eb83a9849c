package dev.modelkeys.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The statements on table {@code audit_key}. */
@ApplicationScoped
class AuditKeyTable {

    private static final String OF_WORKSPACE = "select master_key_id, wrapped from audit_key where workspace_id = ?";
    private static final String INSERT =
            """
            insert into audit_key (workspace_id, master_key_id, wrapped) values (?, ?, ?)
            on conflict on constraint audit_key_pk do nothing""";
    private static final String REWRAP = "update audit_key set master_key_id = ?, wrapped = ? where workspace_id = ?";

    private final WorkspaceRows rows;

    AuditKeyTable(DataSource dataSource) {
        this.rows = new WorkspaceRows(dataSource);
    }

    Optional<WrappedKey> of(UUID workspace) throws SQLException {
        return find(workspace, OF_WORKSPACE);
    }

    /** Nobody else's until the transaction ends. */
    Optional<WrappedKey> lock(UUID workspace) throws SQLException {
        return find(workspace, OF_WORKSPACE + " for update");
    }

    void rewrap(UUID workspace, WrappedKey key) throws SQLException {
        rows.of(workspace, connection -> {
            try (PreparedStatement update = connection.prepareStatement(REWRAP)) {
                update.setString(1, key.masterKeyId());
                update.setBytes(2, key.bytes());
                update.setObject(3, workspace);
                return update.executeUpdate();
            }
        });
    }

    private Optional<WrappedKey> find(UUID workspace, String query) throws SQLException {
        return rows.of(workspace, connection -> {
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setObject(1, workspace);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new WrappedKey(row.getString(1), row.getBytes(2)))
                            : Optional.empty();
                }
            }
        });
    }

    /** Does nothing when there is a key already. Committed when it returns, like a first data key. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    void insert(UUID workspace, WrappedKey key) throws SQLException {
        rows.of(workspace, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, workspace);
                insert.setString(2, key.masterKeyId());
                insert.setBytes(3, key.bytes());
                return insert.executeUpdate();
            }
        });
    }
}
