package dev.modelkeys.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * An entry that was there: where a workspace's chain ended.
 *
 * @param hash in hexadecimal; nobody makes one without the workspace's audit key
 * @param at when the entry was written
 */
record Checkpoint(UUID workspace, long seq, String hash, Instant at) {

    /** Not if it stands in the place of this one and is another. */
    boolean allows(LinkedEntry linked) {
        return linked.entry().seq() != seq
                || HexFormat.of().formatHex(linked.hash()).equals(hash);
    }
}
