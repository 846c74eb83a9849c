package dev.modelkeys.kernel;

import java.util.UUID;

/**
 * Event of a key rotation in one workspace, fired inside the transaction of the rotation.
 *
 * @param keys number of rewrapped keys, or version of the new data key
 */
public record KeysRotated(UUID workspace, Kind kind, int keys) {

    /** Kind of the rotated keys. */
    public enum Kind {
        /** The primary master key now wraps all keys of the workspace. */
        MASTER_KEY,
        /** A new data key encrypts; re-encryption of older ciphertexts follows. */
        DATA_KEY
    }
}
