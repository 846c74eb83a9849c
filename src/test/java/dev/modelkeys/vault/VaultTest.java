package dev.modelkeys.vault;

import static dev.modelkeys.vault.KeyFixture.CREDENTIAL;
import static dev.modelkeys.vault.KeyFixture.KEYRING;
import static dev.modelkeys.vault.KeyFixture.OTHER_WORKSPACE;
import static dev.modelkeys.vault.KeyFixture.PLACE;
import static dev.modelkeys.vault.KeyFixture.WORKSPACE;
import static dev.modelkeys.vault.KeyFixture.flipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.modelkeys.SetClock;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    private static final String CANARY = "sk-canary-9f8e7d6c5b4a39281706";

    private final AesGcm cipher = new AesGcm();
    private final RememberedDataKeys table = new RememberedDataKeys();
    private final Vault vault = vaultWith(KeyFixture.masterKeys(0));

    private Vault vaultWith(MasterKeys masterKeys) {
        return new Vault(
                new DataKeys(table, new KeyWrap(masterKeys, cipher), KeyFixture.uses(table), new SetClock()),
                cipher,
                new IntegrityFailures());
    }

    @BeforeEach
    void createKeys() {
        vault.createDataKey(WORKSPACE);
        vault.createDataKey(OTHER_WORKSPACE);
    }

    @Nested
    class Seal {

        @ParameterizedTest
        @ValueSource(strings = {"", "a", CANARY, "ключ-鍵-🔑", "line\nbreak\u0000nul"})
        void decryptsInTheSameContext(String text) {
            assertThat(vault.open(vault.seal(Secret.of(text), PLACE), PLACE).reveal())
                    .isEqualTo(text);
        }

        @Test
        void encryptsTheSameSecretDifferentlyEachTime() {
            assertThat(vault.seal(Secret.of(CANARY), PLACE)).isNotEqualTo(vault.seal(Secret.of(CANARY), PLACE));
        }

        @Test
        void survivesStorage() {
            byte[] stored = vault.seal(Secret.of(CANARY), PLACE).bytes();
            assertThat(vault.open(Ciphertext.parse(stored), PLACE).reveal()).isEqualTo(CANARY);
        }

        @Test
        @DisplayName("K-01: the stored bytes do not contain the secret")
        void storedBytesDoNotContainTheSecret() {
            String stored = new String(vault.seal(Secret.of(CANARY), PLACE).bytes(), StandardCharsets.ISO_8859_1);
            assertThat(stored).doesNotContain("canary").doesNotContain(CANARY.substring(10));
        }

        @Test
        void rejectsInvalidUnicodeInsteadOfChangingIt() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> vault.seal(Secret.of("canary\uD800"), PLACE))
                    .withMessageNotContaining("canary")
                    .withNoCause();
        }

        @Test
        void createsNoDataKey() {
            UUID unknown = UUID.randomUUID();
            assertThatExceptionOfType(KeyUnavailable.class)
                    .isThrownBy(() -> vault.seal(
                            Secret.of(CANARY), new EncryptionContext(unknown, KEYRING, CREDENTIAL, "api_key", 1)));
            assertThat(vault.holds(unknown, 1)).isFalse();
        }
    }

    @Nested
    @DisplayName("K-02: a ciphertext does not decrypt")
    class Open {

        static Stream<EncryptionContext> otherContexts() {
            return Stream.of(
                    new EncryptionContext(OTHER_WORKSPACE, KEYRING, CREDENTIAL, "api_key", 1),
                    new EncryptionContext(WORKSPACE, KEYRING, UUID.randomUUID(), "api_key", 1),
                    new EncryptionContext(WORKSPACE, KEYRING, CREDENTIAL, "api_secret", 1),
                    new EncryptionContext(WORKSPACE, KEYRING, CREDENTIAL, "api_ke", 1),
                    new EncryptionContext(WORKSPACE, KEYRING, CREDENTIAL, "", 1),
                    new EncryptionContext(WORKSPACE, KEYRING, CREDENTIAL, "api_key", 2),
                    new EncryptionContext(WORKSPACE, KEYRING, CREDENTIAL, "api_key", 0),
                    new EncryptionContext(WORKSPACE, UUID.randomUUID(), CREDENTIAL, "api_key", 1),
                    new EncryptionContext(WORKSPACE, CREDENTIAL, KEYRING, "api_key", 1),
                    new EncryptionContext(CREDENTIAL, KEYRING, WORKSPACE, "api_key", 1));
        }

        @ParameterizedTest
        @MethodSource("otherContexts")
        void inAnotherContext(EncryptionContext other) {
            vault.createDataKey(other.workspace());
            Ciphertext sealed = vault.seal(Secret.of(CANARY), PLACE);
            assertUnreadable(DecryptionFailed.Reason.INTEGRITY, sealed, other);
        }

        @Test
        void afterTwoRowsWereSwapped() {
            EncryptionContext second = new EncryptionContext(WORKSPACE, KEYRING, UUID.randomUUID(), "api_key", 1);
            Ciphertext atFirst = vault.seal(Secret.of(CANARY), PLACE);
            Ciphertext atSecond = vault.seal(Secret.of("another"), second);
            assertUnreadable(DecryptionFailed.Reason.INTEGRITY, atFirst, second);
            assertUnreadable(DecryptionFailed.Reason.INTEGRITY, atSecond, PLACE);
        }

        @Test
        void withAnyByteFlipped() {
            byte[] stored = vault.seal(Secret.of(CANARY), PLACE).bytes();
            for (int i = 0; i < stored.length; i++) {
                byte[] changed = flipped(stored, i);
                assertThatExceptionOfType(DecryptionFailed.class)
                        .as("byte %d", i)
                        .isThrownBy(() -> vault.open(Ciphertext.parse(changed), PLACE))
                        .withMessageNotContaining(CANARY)
                        .withNoCause();
            }
        }

        @Test
        void cutShort() {
            byte[] stored = vault.seal(Secret.of(CANARY), PLACE).bytes();
            for (int length = 0; length < stored.length; length++) {
                byte[] cut = Arrays.copyOf(stored, length);
                assertThatExceptionOfType(DecryptionFailed.class)
                        .as("length %d", length)
                        .isThrownBy(() -> vault.open(Ciphertext.parse(cut), PLACE));
            }
        }

        @Test
        void underAnotherMasterKey() {
            Ciphertext sealed = vault.seal(Secret.of(CANARY), PLACE);
            Vault stranger = vaultWith(KeyFixture.masterKeys(100));
            assertThatExceptionOfType(DecryptionFailed.class)
                    .isThrownBy(() -> stranger.open(sealed, PLACE))
                    .satisfies(
                            refused -> assertThat(refused.reason()).isEqualTo(DecryptionFailed.Reason.KEY_UNAVAILABLE));
            assertThat(stranger.holds(WORKSPACE, sealed.dataKeyVersion())).isFalse();
        }

        private void assertUnreadable(DecryptionFailed.Reason reason, Ciphertext sealed, EncryptionContext context) {
            assertThatExceptionOfType(DecryptionFailed.class)
                    .isThrownBy(() -> vault.open(sealed, context))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason))
                    .withMessageNotContaining(CANARY)
                    .withNoCause();
        }
    }
}
