package dev.modelkeys.vault;

import java.util.UUID;

/**
 * Lack of a usable key for a workspace: the key is missing, exhausted or does not unwrap, or the database does not answer.
 */
public final class KeyUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyUnavailable(UUID workspace) {
        super("No key is available for workspace " + workspace + ".");
    }
}
