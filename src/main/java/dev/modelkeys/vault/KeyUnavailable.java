package dev.modelkeys.vault;

import java.util.UUID;

/**
 * Nothing can be sealed for a workspace at the moment: its newest data key is missing, does not unwrap, or the table of
 * keys cannot be read.
 */
public final class KeyUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyUnavailable(UUID workspace) {
        super("No data key is available for workspace " + workspace + ".");
    }
}
