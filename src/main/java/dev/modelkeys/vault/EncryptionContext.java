package dev.modelkeys.vault;

import java.util.UUID;

/**
 * Where a sealed secret belongs. It is bound into the ciphertext, so that one moved to another row, field, version or
 * workspace does not open there.
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
