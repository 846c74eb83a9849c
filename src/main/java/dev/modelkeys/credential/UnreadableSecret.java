package dev.modelkeys.credential;

import dev.modelkeys.vault.DecryptionFailed;
import java.util.UUID;

/** A stored secret that does not decrypt, or is not the one last entered. */
public record UnreadableSecret(UUID workspace, UUID credential, String field, DecryptionFailed.Reason reason) {

    /** One line; control characters in a stored field name are replaced. */
    public String line() {
        return ("workspace " + workspace + ", credential " + credential + ", field " + field + ": " + reason)
                .replaceAll("\\p{Cntrl}", "?");
    }
}
