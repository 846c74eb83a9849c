package dev.modelkeys.vault;

import java.util.UUID;

/**
 * Nothing can be sealed or recorded for a workspace at the moment: the key for it is missing, does not unwrap, or the
 * tables of keys cannot be read.
 */
public final class KeyUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyUnavailable(UUID workspace) {
        super("No key is available for workspace " + workspace + ".");
    }
}
