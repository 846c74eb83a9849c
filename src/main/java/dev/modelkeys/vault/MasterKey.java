package dev.modelkeys.vault;

import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;

/**
 * The key that wraps the data keys; it comes from outside the database and never enters it. Its id is a fingerprint
 * that may be shown.
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
            if (raw.length != SecretBox.KEY_BYTES) {
                throw UnusableMasterKey.malformed(
                        "holds " + raw.length + " bytes, and a key has " + SecretBox.KEY_BYTES);
            }
            if (isUniform(raw)) {
                throw UnusableMasterKey.malformed("holds one byte " + raw.length + " times over, which is no key");
            }
            return new MasterKey(KeyMaterial.consume(raw));
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    public String id() {
        return id;
    }

    SecretKey key() {
        return key;
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
