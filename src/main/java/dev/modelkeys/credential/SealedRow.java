package dev.modelkeys.credential;

import dev.modelkeys.vault.DecryptionFailed;
import dev.modelkeys.vault.EncryptionContext;
import dev.modelkeys.vault.Vault;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The fields of one credential as its row keeps them. */
record SealedRow(UUID workspace, UUID id, Map<String, String> sealed, Map<String, String> plain) {

    private static final int NO_VERSION = 0;

    /** What is done with a secret and the place it was sealed for. */
    interface Handling {
        void handle(String field, SealedSecret secret, EncryptionContext place);
    }

    /** Each secret that can be handled; the others are told of, and left as they are. */
    void each(Vault vault, Handling handling, Consumer<UnreadableSecret> unreadable) {
        sealed.forEach((field, stored) -> {
            try {
                SealedSecret secret = parse(vault, field, stored);
                handling.handle(field, secret, new EncryptionContext(workspace, id, field, secret.version()));
            } catch (DecryptionFailed e) {
                unreadable.accept(new UnreadableSecret(workspace, id, field, e.reason()));
            }
        });
    }

    private SealedSecret parse(Vault vault, String field, String stored) {
        try {
            return SealedSecret.parse(stored);
        } catch (DecryptionFailed e) {
            vault.tell(new EncryptionContext(workspace, id, field, NO_VERSION), e);
            throw e;
        }
    }
}
