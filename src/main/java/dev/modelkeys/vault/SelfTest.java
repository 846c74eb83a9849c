package dev.modelkeys.vault;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.SecretKey;

/** Refuses a platform whose cipher does not do what everything here relies on. */
@Singleton
class SelfTest {

    private final AesGcm box;

    SelfTest(AesGcm box) {
        this.box = box;
    }

    void run() {
        SecretKey key = KeyMaterial.consume(box.freshKey());
        byte[] plaintext = "self-test".getBytes(StandardCharsets.US_ASCII);
        byte[] here = AssociatedData.of("self-test").and("here").toBytes();
        byte[] elsewhere = AssociatedData.of("self-test").and("elsewhere").toBytes();

        byte[] sealed = box.seal(key, plaintext, here);
        require(Arrays.equals(plaintext, box.open(key, sealed, here)), "a sealed text does not open again");
        require(!opens(key, sealed, elsewhere), "a sealed text opens at another place");
        sealed[sealed.length - 1] ^= 1;
        require(!opens(key, sealed, here), "a changed text opens");
    }

    private boolean opens(SecretKey key, byte[] sealed, byte[] place) {
        try {
            box.open(key, sealed, place);
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
