package dev.modelkeys.vault;

import static dev.modelkeys.vault.KeyFixture.flipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AesGcmTest {

    private static final byte[] PLAINTEXT = {1, 2, 3, 4, 5};
    private static final byte[] HERE = {7};

    private final AesGcm cipher = new AesGcm();
    private final SecretKey key = KeyFixture.secretKey(0);

    @Test
    void decryptsItsOwnCiphertexts() {
        assertThat(cipher.open(key, cipher.seal(key, PLAINTEXT, HERE), HERE)).isEqualTo(PLAINTEXT);
    }

    @Test
    void encryptsAnEmptyPlaintext() {
        byte[] sealed = cipher.seal(key, new byte[0], HERE);
        assertThat(sealed).hasSize(AesGcm.OVERHEAD);
        assertThat(cipher.open(key, sealed, HERE)).isEmpty();
    }

    @Test
    @DisplayName("K-02: a ciphertext with any single byte flipped does not decrypt")
    void anyFlippedByteIsDetected() {
        byte[] sealed = cipher.seal(key, PLAINTEXT, HERE);
        for (int i = 0; i < sealed.length; i++) {
            assertRefused(DecryptionFailed.Reason.INTEGRITY, flipped(sealed, i), HERE);
        }
    }

    @Test
    @DisplayName("K-02: a ciphertext cut anywhere does not decrypt")
    void anyCutIsDetected() {
        byte[] sealed = cipher.seal(key, PLAINTEXT, HERE);
        for (int length = 0; length < sealed.length; length++) {
            DecryptionFailed.Reason reason =
                    length < AesGcm.OVERHEAD ? DecryptionFailed.Reason.FORMAT : DecryptionFailed.Reason.INTEGRITY;
            assertRefused(reason, Arrays.copyOf(sealed, length), HERE);
        }
    }

    @Test
    void aCiphertextDoesNotDecryptInAnotherContext() {
        assertRefused(DecryptionFailed.Reason.INTEGRITY, cipher.seal(key, PLAINTEXT, HERE), new byte[] {8});
    }

    @Test
    void aCiphertextDoesNotDecryptWithAnotherKey() {
        byte[] sealed = cipher.seal(KeyFixture.secretKey(1), PLAINTEXT, HERE);
        assertRefused(DecryptionFailed.Reason.INTEGRITY, sealed, HERE);
    }

    @Test
    @DisplayName("K-04: a million ciphertexts have a million nonces")
    void noncesAreUnique() {
        int count = 1_000_000;
        Set<ByteBuffer> nonces = new HashSet<>();
        for (int i = 0; i < count; i++) {
            nonces.add(ByteBuffer.wrap(cipher.seal(key, PLAINTEXT, HERE), 0, AesGcm.NONCE_BYTES));
        }
        assertThat(nonces).hasSize(count);
    }

    @Test
    void selfTestAcceptsThisPlatform() {
        assertThatNoException().isThrownBy(new SelfTest(cipher)::run);
    }

    @Test
    void selfTestRejectsACipherThatIgnoresTheContext() {
        AesGcm forgetful = new AesGcm() {
            @Override
            byte[] seal(SecretKey key, byte[] plaintext, byte[] associatedData) {
                return super.seal(key, plaintext, new byte[0]);
            }

            @Override
            byte[] open(SecretKey key, byte[] sealed, byte[] associatedData) {
                return super.open(key, sealed, new byte[0]);
            }
        };
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(new SelfTest(forgetful)::run)
                .withMessageContaining("opens at another place");
    }

    private void assertRefused(DecryptionFailed.Reason reason, byte[] sealed, byte[] context) {
        assertThatExceptionOfType(DecryptionFailed.class)
                .isThrownBy(() -> cipher.open(key, sealed, context))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason))
                .withNoCause();
    }
}
