package dev.modelkeys.credential;

import dev.modelkeys.vault.DecryptionFailed;
import java.util.UUID;

/**
 * A stored secret that does not open.
 */
public record UnreadableSecret(UUID workspace, UUID credential, String field, DecryptionFailed.Reason reason) {

    /** One line, whatever the database holds for the field's name. */
    public String line() {
        return ("workspace " + workspace + ", credential " + credential + ", field " + field + ": " + reason)
                .replaceAll("\\p{Cntrl}", "?");
    }
}
