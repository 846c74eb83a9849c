package dev.modelkeys.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;

/**
 * Master key, which wraps data keys and audit keys and is never stored in the database. Its id is a public fingerprint.
 */
public final class MasterKey {

    private static final String ID_PURPOSE = "modelkeys/master-key-id/v1";
    private static final int ID_BYTES = 6;

    private final SecretKey key;
    private final String id;

    private MasterKey(SecretKey key) {
        this.key = key;
        this.id = fingerprint(key);
    }

    /** Beware: the array is filled with zeros, whether or not it makes a key. */
    static MasterKey consume(byte[] raw) {
        try {
            if (raw.length != AesGcm.KEY_BYTES) {
                throw UnusableMasterKey.malformed("holds " + raw.length + " bytes, and a key has " + AesGcm.KEY_BYTES);
            }
            if (isUniform(raw)) {
                throw UnusableMasterKey.malformed("holds one byte " + raw.length + " times over, which is no key");
            }
            return new MasterKey(KeyMaterial.consume(raw));
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    /** Parses base64, with or without a line end. */
    public static MasterKey ofText(String text) {
        return ofBase64(text.getBytes(StandardCharsets.UTF_8));
    }

    static MasterKey ofBase64(byte[] text) {
        return consume(decode(text));
    }

    public String id() {
        return id;
    }

    /** Encrypts a key, bound to this context; the key that does so never leaves this object, like one in a KMS. */
    byte[] wrap(AesGcm cipher, byte[] plaintextKey, byte[] context) {
        return cipher.seal(key, plaintextKey, context);
    }

    /**
     * Decrypts a wrapped key.
     *
     * @throws DecryptionFailed if the bytes were changed, or wrapped in another context or by another master key
     */
    byte[] unwrap(AesGcm cipher, byte[] wrapped, byte[] context) {
        return cipher.open(key, wrapped, context);
    }

    private static byte[] decode(byte[] text) {
        int end = text.length;
        while (end > 0 && (text[end - 1] == '\n' || text[end - 1] == '\r' || text[end - 1] == ' ')) {
            end--;
        }
        byte[] trimmed = Arrays.copyOf(text, end);
        try {
            return Base64.getDecoder().decode(trimmed);
        } catch (IllegalArgumentException e) {
            // Without the cause, which quotes a character of the key.
            throw UnusableMasterKey.malformed("is not base64");
        } finally {
            Arrays.fill(trimmed, (byte) 0);
        }
    }

    private static boolean isUniform(byte[] raw) {
        int different = 0;
        for (byte b : raw) {
            different |= b ^ raw[0];
        }
        return different == 0;
    }

    private static String fingerprint(SecretKey key) {
        return HexFormat.of().formatHex(HmacSha256.code(key, ID_PURPOSE), 0, ID_BYTES);
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
