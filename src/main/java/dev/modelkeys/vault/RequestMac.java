package dev.modelkeys.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed digests with which providers have requests signed. */
public final class RequestMac {

    private RequestMac() {}

    public static byte[] sha256(byte[] key, String message) {
        return code("HmacSHA256", key, message);
    }

    /** For a scheme that knows no better one. */
    public static byte[] sha1(byte[] key, String message) {
        return code("HmacSHA1", key, message);
    }

    private static byte[] code(String name, byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(key, name));
            return mac.doFinal(message.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This platform cannot compute " + name, e);
        }
    }
}
