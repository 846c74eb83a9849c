package dev.modelkeys.credential;

import dev.modelkeys.vault.Ciphertext;
import dev.modelkeys.vault.DecryptionFailed;
import dev.modelkeys.vault.EncryptionContext;
import dev.modelkeys.vault.Vault;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A secret as stored in a credential's row: its version, the version of its data key, and its ciphertext.
 *
 * @param version the credential's revision at encryption, part of the encryption context
 */
record SealedSecret(int version, Ciphertext sealed) {

    private static final String SEPARATOR = ":";
    private static final Pattern DATA_KEY = Pattern.compile("\\d{1,9}:(\\d{1,9}):");

    String format() {
        return String.join(
                SEPARATOR,
                Integer.toString(version),
                Integer.toString(sealed.dataKeyVersion()),
                Base64.getEncoder().encodeToString(sealed.bytes()));
    }

    /** @throws DecryptionFailed if it is not, to the letter, what {@link #format} writes */
    static SealedSecret parse(String stored) {
        String[] parts = stored.split(SEPARATOR, 3);
        try {
            SealedSecret secret = new SealedSecret(
                    Integer.parseInt(parts[0]),
                    Ciphertext.parse(Base64.getDecoder().decode(parts[2])));
            if (secret.format().equals(stored)) {
                return secret;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Not even of that form.
        }
        throw DecryptionFailed.format();
    }

    /** The same secret, for the same encryption context, under another data key. */
    SealedSecret resealed(Vault vault, EncryptionContext place, int dataKeyVersion) {
        return new SealedSecret(version, vault.reseal(sealed, place, dataKeyVersion));
    }

    /**
     * Versions of the data keys of these secrets, distinct and sorted. Ciphertexts are not parsed, so that a damaged one does not
     * stop an edit that replaces another.
     */
    static int[] dataKeys(Collection<String> stored) {
        return stored.stream()
                .map(DATA_KEY::matcher)
                .filter(Matcher::lookingAt)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .distinct()
                .sorted()
                .toArray();
    }
}
