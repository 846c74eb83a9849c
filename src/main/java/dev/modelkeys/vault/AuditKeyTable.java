package dev.modelkeys.vault;

import dev.modelkeys.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on table {@code audit_key}. */
@ApplicationScoped
class AuditKeyTable {

    private static final String OF_WORKSPACE = "select master_key_id, wrapped from audit_key where workspace_id = ?";
    private static final String INSERT =
            """
            insert into audit_key (workspace_id, master_key_id, wrapped) values (?, ?, ?)
            on conflict on constraint audit_key_pk do nothing""";
    private static final String REWRAP = "update audit_key set master_key_id = ?, wrapped = ? where workspace_id = ?";

    private final Sql sql;

    AuditKeyTable(Sql sql) {
        this.sql = sql;
    }

    Optional<WrappedKey> of(UUID workspace) {
        return find(workspace, OF_WORKSPACE);
    }

    /** Locks the key until the transaction ends. */
    Optional<WrappedKey> lock(UUID workspace) {
        return find(workspace, OF_WORKSPACE + " for update");
    }

    /** Does nothing if the workspace has a key; committed on return, like a first data key. */
    @Transactional(TxType.REQUIRES_NEW)
    void insert(UUID workspace, WrappedKey key) {
        sql.update(workspace, INSERT, List.of(workspace, key.masterKeyId(), key.bytes()));
    }

    void rewrap(UUID workspace, WrappedKey key) {
        sql.update(workspace, REWRAP, List.of(key.masterKeyId(), key.bytes(), workspace));
    }

    private Optional<WrappedKey> find(UUID workspace, String query) {
        return sql.find(
                workspace,
                query,
                List.of(workspace),
                row -> new WrappedKey(row.getString("master_key_id"), row.getBytes("wrapped")));
    }
}
