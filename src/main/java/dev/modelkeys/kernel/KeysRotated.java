package dev.modelkeys.kernel;

import java.util.UUID;

/**
 * Keys of a workspace were exchanged. Fired inside the transaction that exchanges them.
 *
 * @param keys how many were wrapped anew, or the version of the new data key
 */
public record KeysRotated(UUID workspace, Kind kind, int keys) {

    /** Which keys. */
    public enum Kind {
        /** The workspace's keys are now wrapped under the primary master key. */
        MASTER_KEY,
        /** There is a new data key, and what was sealed with the others is sealed with it next. */
        DATA_KEY
    }
}
