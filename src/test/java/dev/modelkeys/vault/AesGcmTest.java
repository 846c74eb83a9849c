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

    private final AesGcm box = new AesGcm();
    private final SecretKey key = KeyFixture.secretKey(0);

    @Test
    void opensWhatItSealed() {
        assertThat(box.open(key, box.seal(key, PLAINTEXT, HERE), HERE)).isEqualTo(PLAINTEXT);
    }

    @Test
    void sealsNothingToo() {
        byte[] sealed = box.seal(key, new byte[0], HERE);
        assertThat(sealed).hasSize(AesGcm.OVERHEAD);
        assertThat(box.open(key, sealed, HERE)).isEmpty();
    }

    @Test
    @DisplayName("K-02: a box with any single byte flipped does not open")
    void anyFlippedByteIsNoticed() {
        byte[] sealed = box.seal(key, PLAINTEXT, HERE);
        for (int i = 0; i < sealed.length; i++) {
            assertRefused(DecryptionFailed.Reason.INTEGRITY, flipped(sealed, i), HERE);
        }
    }

    @Test
    @DisplayName("K-02: a box cut anywhere does not open")
    void anyCutIsNoticed() {
        byte[] sealed = box.seal(key, PLAINTEXT, HERE);
        for (int length = 0; length < sealed.length; length++) {
            DecryptionFailed.Reason reason =
                    length < AesGcm.OVERHEAD ? DecryptionFailed.Reason.FORMAT : DecryptionFailed.Reason.INTEGRITY;
            assertRefused(reason, Arrays.copyOf(sealed, length), HERE);
        }
    }

    @Test
    void aBoxDoesNotOpenAtAnotherPlace() {
        assertRefused(DecryptionFailed.Reason.INTEGRITY, box.seal(key, PLAINTEXT, HERE), new byte[] {8});
    }

    @Test
    void aBoxDoesNotOpenWithAnotherKey() {
        byte[] sealed = box.seal(KeyFixture.secretKey(1), PLAINTEXT, HERE);
        assertRefused(DecryptionFailed.Reason.INTEGRITY, sealed, HERE);
    }

    @Test
    @DisplayName("K-04: a million boxes have a million nonces")
    void noncesAreUnique() {
        int count = 1_000_000;
        Set<ByteBuffer> nonces = new HashSet<>();
        for (int i = 0; i < count; i++) {
            nonces.add(ByteBuffer.wrap(box.seal(key, PLAINTEXT, HERE), 0, AesGcm.NONCE_BYTES));
        }
        assertThat(nonces).hasSize(count);
    }

    @Test
    void selfTestAcceptsThisPlatform() {
        assertThatNoException().isThrownBy(new SelfTest(box)::run);
    }

    @Test
    void selfTestRefusesACipherThatIgnoresThePlace() {
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

    private void assertRefused(DecryptionFailed.Reason reason, byte[] sealed, byte[] place) {
        assertThatExceptionOfType(DecryptionFailed.class)
                .isThrownBy(() -> box.open(key, sealed, place))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason))
                .withNoCause();
    }
}
