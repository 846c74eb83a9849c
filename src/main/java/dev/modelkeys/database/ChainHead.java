package dev.modelkeys.database;

import dev.modelkeys.database.WorkspaceLocks.Hold;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The end of a workspace's audit chain. Each change locks it last, and keeps it until it commits: what is read while it is
 * locked holds until then.
 */
public interface ChainHead {

    /** A row if the last entry of the workspace has this number. */
    String IS_AT = "select from audit_head where workspace_id = ? and seq = ?";

    /**
     * Locks the head until the current transaction ends, and returns the number of the last entry. After it a transaction waits
     * for no lock that another one holds while it waits for the head.
     */
    long lock(UUID workspace);

    /**
     * Holds the workspace without waiting for its deletion, locks the head as {@link #lock(UUID)} does, and then runs the queries,
     * in one trip to the database.
     */
    Locked tryLock(UUID workspace, Map<Object, Sql.Query<?>> queries);

    /**
     * Holds each workspace, locks its head, and runs its statement, all in one trip to the database. No lock of a workspace or a
     * head is waited for: where one is not free, the statement finds no rows of the workspace.
     *
     * @param commits whether the current transaction ends with the last
     * @return what the statements say, in their order
     */
    List<Boolean> tryWrite(List<ConditionalWrite> writes, boolean commits);

    /** Whether the current transaction has entries that are appended before it commits. */
    boolean hasEntries();

    /**
     * A write under the lock of a head.
     *
     * @param statement writes, and is true, only if it finds what it compares
     */
    record ConditionalWrite(UUID workspace, Sql.Query<Boolean> statement) {}

    /**
     * A locked head, if the workspace is held.
     *
     * @param seq the number of the last entry
     * @param results each with the key of its query
     */
    record Locked(Hold hold, long seq, Map<Object, Object> results) {}
}
