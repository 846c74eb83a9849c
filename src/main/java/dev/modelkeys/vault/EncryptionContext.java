package dev.modelkeys.vault;

import java.util.UUID;

/**
 * Location of an encrypted secret, authenticated with the ciphertext: moved to another keyring, row, field, version or
 * workspace, it does not decrypt. A ciphertext of format 1 is not bound to a keyring.
 */
public record EncryptionContext(UUID workspace, UUID keyring, UUID credential, String field, int version) {

    private static final String V1 = "mk/v1";
    private static final String V2 = "mk/v2";

    byte[] associatedData(Ciphertext.Format format) {
        AssociatedData place =
                switch (format) {
                    case V1 -> AssociatedData.of(V1).and(workspace);
                    case V2 -> AssociatedData.of(V2).and(workspace).and(keyring);
                };
        return place.and(credential).and(field).and(version).toBytes();
    }
}
