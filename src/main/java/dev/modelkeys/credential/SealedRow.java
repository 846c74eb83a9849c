package dev.modelkeys.credential;

import dev.modelkeys.vault.DecryptionFailed;
import dev.modelkeys.vault.EncryptionContext;
import dev.modelkeys.vault.Secret;
import dev.modelkeys.vault.Vault;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Ciphertexts and plain values of one credential, as stored. */
record SealedRow(UUID workspace, UUID keyring, UUID id, Map<String, String> sealed, Map<String, String> plain) {

    private static final int NO_VERSION = 0;

    /** Work on one secret and its encryption context. */
    interface Handling {
        void handle(String field, SealedSecret secret, EncryptionContext place);
    }

    /** Handles each secret; those that fail to decrypt are reported. */
    void each(Vault vault, Handling handling, Consumer<UnreadableSecret> unreadable) {
        sealed.forEach((field, stored) -> {
            try {
                SealedSecret secret = parse(vault, field, stored);
                handling.handle(field, secret, place(field, secret.version()));
            } catch (DecryptionFailed e) {
                unreadable.accept(new UnreadableSecret(workspace, id, field, e.reason()));
            }
        });
    }

    /** The secrets of these fields; empty if one of them cannot be decrypted. */
    Optional<Map<String, Secret>> open(Vault vault, Set<String> fields) {
        Map<String, String> chosen = new HashMap<>(sealed);
        chosen.keySet().retainAll(fields);
        Map<String, Secret> opened = new HashMap<>();
        new SealedRow(workspace, keyring, id, chosen, plain)
                .each(
                        vault,
                        (field, secret, place) -> opened.put(field, vault.open(secret.sealed(), place)),
                        unreadable -> {});
        return opened.keySet().equals(fields) ? Optional.of(opened) : Optional.empty();
    }

    private EncryptionContext place(String field, int version) {
        return new EncryptionContext(workspace, keyring, id, field, version);
    }

    private SealedSecret parse(Vault vault, String field, String stored) {
        try {
            return SealedSecret.parse(stored);
        } catch (DecryptionFailed e) {
            vault.tell(place(field, NO_VERSION), e);
            throw e;
        }
    }
}
