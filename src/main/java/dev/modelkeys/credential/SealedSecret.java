package dev.modelkeys.credential;

import dev.modelkeys.vault.Place;
import dev.modelkeys.vault.Sealed;
import dev.modelkeys.vault.Unreadable;
import dev.modelkeys.vault.Vault;
import java.util.Base64;

/**
 * A secret as a credential's row keeps it: its version, the version of the data key that opens it, and its ciphertext.
 *
 * @param version the credential's revision that it was sealed in: part of the place its ciphertext is bound to
 */
record SealedSecret(int version, Sealed sealed) {

    private static final String SEPARATOR = ":";

    String format() {
        return String.join(
                SEPARATOR,
                Integer.toString(version),
                Integer.toString(sealed.dataKeyVersion()),
                Base64.getEncoder().encodeToString(sealed.bytes()));
    }

    /** @throws Unreadable if it is not what {@link #format} writes */
    static SealedSecret parse(String stored) {
        String[] parts = stored.split(SEPARATOR, 3);
        try {
            return new SealedSecret(
                    Integer.parseInt(parts[0]), Sealed.parse(Base64.getDecoder().decode(parts[2])));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Unreadable.format();
        }
    }

    /** The same secret for the same place under another data key. */
    SealedSecret resealed(Vault vault, Place place, int dataKeyVersion) {
        return new SealedSecret(version, vault.reseal(sealed, place, dataKeyVersion));
    }

    /** Read without touching the ciphertext, so that a damaged one does not stop an edit that replaces it. */
    static int dataKeyVersion(String stored) {
        return Integer.parseInt(stored.split(SEPARATOR, 3)[1]);
    }
}
