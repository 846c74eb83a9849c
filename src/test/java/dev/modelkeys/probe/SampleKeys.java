package dev.modelkeys.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Keys to sign with that were made for the tests. */
public final class SampleKeys {

    public static final KeyPair PAIR = pair();
    public static final String PEM = "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(PAIR.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";

    private SampleKeys() {}

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Key file of a service account, which names another address for its tokens. */
    public static String serviceAccount() {
        try {
            return new ObjectMapper()
                    .writeValueAsString(Map.of(
                            "type", "service_account",
                            "client_email", "probe@project.iam.gserviceaccount.com",
                            "private_key_id", "id-1",
                            "private_key", PEM,
                            "token_uri", "https://evil.example/token"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
