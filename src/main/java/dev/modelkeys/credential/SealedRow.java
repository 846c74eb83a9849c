package dev.modelkeys.credential;

import dev.modelkeys.vault.Place;
import dev.modelkeys.vault.Unreadable;
import dev.modelkeys.vault.Vault;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The fields of one credential as its row keeps them. */
record SealedRow(UUID workspace, UUID id, Map<String, String> sealed, Map<String, String> plain) {

    private static final int NO_VERSION = 0;

    /** What is done with a secret and the place it was sealed for. */
    interface Handling {
        void handle(String field, SealedSecret secret, Place place);
    }

    /** Each secret that can be handled; the others are told of, and left as they are. */
    void each(Vault vault, Handling handling, Consumer<UnreadableSecret> unreadable) {
        sealed.forEach((field, stored) -> {
            try {
                SealedSecret secret = parse(vault, field, stored);
                handling.handle(field, secret, new Place(workspace, id, field, secret.version()));
            } catch (Unreadable e) {
                unreadable.accept(new UnreadableSecret(workspace, id, field, e.reason()));
            }
        });
    }

    private SealedSecret parse(Vault vault, String field, String stored) {
        try {
            return SealedSecret.parse(stored);
        } catch (Unreadable e) {
            vault.tell(new Place(workspace, id, field, NO_VERSION), e);
            throw e;
        }
    }
}
