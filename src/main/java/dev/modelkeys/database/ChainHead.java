package dev.modelkeys.database;

import java.util.UUID;

/**
 * The end of a workspace's audit chain. Each change locks it last, and keeps it until it commits: what is read while it is
 * locked holds until then.
 */
public interface ChainHead {

    /**
     * Locks the head until the current transaction ends, and returns the number of the last entry. After it a transaction waits
     * for no lock that another one holds while it waits for the head.
     */
    long lock(UUID workspace);
}
