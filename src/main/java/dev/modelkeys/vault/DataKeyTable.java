package dev.modelkeys.vault;

import dev.modelkeys.database.Sql;
import dev.modelkeys.database.WorkspaceLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on table {@code data_key}. */
@ApplicationScoped
class DataKeyTable {

    private static final String OF_WORKSPACE =
            "select version, master_key_id, wrapped from data_key where workspace_id = ?";
    private static final String INSERT =
            "insert into data_key (workspace_id, version, master_key_id, wrapped) select ?, ?, ?, ?";
    private static final String INSERT_NEXT = INSERT
            + """
             where (select coalesce(max(version), 0) from data_key where workspace_id = ?) = ?
            on conflict on constraint data_key_pk do nothing""";
    private static final String SINCE_LAST_RETIRED =
            """
            select floor(extract(epoch from clock_timestamp() - max(retired_at)) * 1000)::int
            from data_key where workspace_id = ? and retired_at > clock_timestamp() - interval '1 day'
            having max(retired_at) is not null""";

    private final Sql sql;
    private final WorkspaceLocks locks;

    DataKeyTable(Sql sql, WorkspaceLocks locks) {
        this.sql = sql;
        this.locks = locks;
    }

    List<UUID> workspaces() {
        return sql.list("select id from workspace order by id", List.of(), row -> row.getObject(1, UUID.class));
    }

    /** Looks workspace by workspace, because row-level security shows the keys of one at a time. */
    List<UUID> workspacesWithoutKey() {
        return workspaces().stream()
                .filter(workspace -> of(workspace).isEmpty())
                .toList();
    }

    /** Lists every workspace id that has keys: workspaces that were deleted or rolled back are among them. */
    List<UUID> owners() {
        return sql.list(
                "select workspace_id from key_owner order by workspace_id",
                List.of(),
                row -> row.getObject(1, UUID.class));
    }

    List<WrappedDataKey> of(UUID workspace) {
        return sql.list(workspace, OF_WORKSPACE + " order by version", List.of(workspace), DataKeyTable::key);
    }

    /**
     * Does nothing unless the version before is the newest. Committed on return, whatever becomes of the caller's
     * transaction: a key that is rolled back must not have encrypted anything.
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean insertNext(UUID workspace, WrappedDataKey key) {
        return sql.update(
                        workspace,
                        INSERT_NEXT,
                        List.of(workspace, key.version(), key.masterKeyId(), key.bytes(), workspace, key.version() - 1))
                > 0;
    }

    /** Keeps the workspace from being deleted until the transaction ends; false if it is deleted. */
    boolean hold(UUID workspace) {
        return locks.hold(workspace);
    }

    void insertAndRetireOthers(UUID workspace, WrappedDataKey key) {
        sql.update(
                workspace,
                "update data_key set retired_at = clock_timestamp() where workspace_id = ?",
                List.of(workspace));
        sql.update(workspace, INSERT, List.of(workspace, key.version(), key.masterKeyId(), key.bytes()));
    }

    /** Locks the keys that another master key wraps until the transaction ends. */
    List<WrappedDataKey> lockNotUnder(String masterKeyId, UUID workspace) {
        return sql.list(
                workspace,
                OF_WORKSPACE + " and master_key_id <> ? order by version for update",
                List.of(workspace, masterKeyId),
                DataKeyTable::key);
    }

    void rewrap(UUID workspace, WrappedDataKey key) {
        sql.update(
                workspace,
                "update data_key set master_key_id = ?, wrapped = ? where workspace_id = ? and version = ?",
                List.of(key.masterKeyId(), key.bytes(), workspace, key.version()));
    }

    /** Reserves uses of a key, in the current transaction if there is one; false if the key is gone or has fewer left. */
    boolean reserve(UUID workspace, int version, long uses, long limit) {
        return sql.update(
                        workspace,
                        "update data_key set uses = uses + ? where workspace_id = ? and version = ? and uses + ? <= ?",
                        List.of(uses, workspace, version, uses, limit))
                > 0;
    }

    /** Returns the newest version or 0, and keeps other rotations of this workspace waiting until the transaction ends. */
    int lockNewest(UUID workspace) {
        sql.list(workspace, OF_WORKSPACE + " for no key update", List.of(workspace), row -> true);
        // Beware: read after the lock is held, because its last holder may have added a version.
        return sql.count(
                workspace, "select coalesce(max(version), 0) from data_key where workspace_id = ?", List.of(workspace));
    }

    /** Time by the clock of the database, the same for all servers; empty after a day. */
    Optional<Duration> sinceLastRetired(UUID workspace) {
        return sql.find(workspace, SINCE_LAST_RETIRED, List.of(workspace), row -> Duration.ofMillis(row.getInt(1)));
    }

    /** Locks the retired keys until the transaction ends, and returns their versions. */
    List<Integer> lockRetired(UUID workspace) {
        return sql.list(
                workspace,
                OF_WORKSPACE + " and retired_at is not null order by version for update",
                List.of(workspace),
                row -> row.getInt("version"));
    }

    void delete(UUID workspace, int version) {
        sql.update(
                workspace, "delete from data_key where workspace_id = ? and version = ?", List.of(workspace, version));
    }

    /** Deletes the data keys; the workspace keeps its audit key, and with it its row in {@code key_owner}. */
    void deleteAll(UUID workspace) {
        sql.update(workspace, "delete from data_key where workspace_id = ?", List.of(workspace));
    }

    private static WrappedDataKey key(ResultSet row) throws SQLException {
        return new WrappedDataKey(row.getInt("version"), row.getString("master_key_id"), row.getBytes("wrapped"));
    }
}
