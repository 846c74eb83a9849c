package dev.modelkeys.vault;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.SecretKey;

/** Checks of the platform cipher at startup: round trip, wrong context, changed bytes. */
@Singleton
class SelfTest {

    private final AesGcm cipher;

    SelfTest(AesGcm cipher) {
        this.cipher = cipher;
    }

    void run() {
        SecretKey key = KeyMaterial.consume(cipher.freshKey());
        byte[] plaintext = "self-test".getBytes(StandardCharsets.US_ASCII);
        byte[] here = AssociatedData.of("self-test").and("here").toBytes();
        byte[] elsewhere = AssociatedData.of("self-test").and("elsewhere").toBytes();

        byte[] sealed = cipher.seal(key, plaintext, here);
        require(Arrays.equals(plaintext, cipher.open(key, sealed, here)), "a sealed text does not open again");
        require(!opens(key, sealed, elsewhere), "a sealed text opens at another place");
        sealed[sealed.length - 1] ^= 1;
        require(!opens(key, sealed, here), "a changed text opens");
    }

    private boolean opens(SecretKey key, byte[] sealed, byte[] context) {
        try {
            cipher.open(key, sealed, context);
            return true;
        } catch (DecryptionFailed e) {
            return false;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("The cipher of this Java platform is broken: " + otherwise);
        }
    }
}
