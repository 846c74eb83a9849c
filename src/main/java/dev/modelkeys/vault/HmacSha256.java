package dev.modelkeys.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA256 of the JDK. */
final class HmacSha256 {

    private static final String NAME = "HmacSHA256";

    private HmacSha256() {}

    static byte[] code(SecretKey key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This platform cannot compute " + NAME, e);
        }
    }

    static byte[] code(SecretKey key, String purpose) {
        return code(key, purpose.getBytes(StandardCharsets.US_ASCII));
    }

    static SecretKey subkey(SecretKey key, String purpose) {
        return KeyMaterial.consume(code(key, purpose));
    }
}
