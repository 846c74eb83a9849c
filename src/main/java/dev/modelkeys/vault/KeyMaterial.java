package dev.modelkeys.vault;

import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Conversion of raw bytes into a key. */
final class KeyMaterial {

    private KeyMaterial() {}

    /** Beware: the array is filled with zeros. */
    static SecretKey consume(byte[] raw) {
        try {
            return new SecretKeySpec(raw, "AES");
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }
}
