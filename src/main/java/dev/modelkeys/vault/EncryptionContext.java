package dev.modelkeys.vault;

import java.util.UUID;

/**
 * Location of an encrypted secret, authenticated with the ciphertext: moved to another row, field, version or workspace, it
 * does not decrypt.
 */
public record EncryptionContext(UUID workspace, UUID credential, String field, int version) {

    private static final String PURPOSE = "mk/v1";

    byte[] associatedData() {
        return AssociatedData.of(PURPOSE)
                .and(workspace)
                .and(credential)
                .and(field)
                .and(version)
                .toBytes();
    }
}
