package dev.modelkeys.vault;

import static dev.modelkeys.vault.Keys.CREDENTIAL;
import static dev.modelkeys.vault.Keys.OTHER_WORKSPACE;
import static dev.modelkeys.vault.Keys.PLACE;
import static dev.modelkeys.vault.Keys.WORKSPACE;
import static dev.modelkeys.vault.Keys.flipped;
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

    private final SecretBox box = new SecretBox();
    private final RememberedDataKeys table = new RememberedDataKeys();
    private final Vault vault = vaultWith(Keys.masterKeys(0));

    private Vault vaultWith(MasterKeys masterKeys) {
        return new Vault(
                new DataKeys(table, new KeyWrap(masterKeys, box), Keys.uses(table), new SetClock()),
                box,
                new IntegrityFailures());
    }

    @BeforeEach
    void giveBothWorkspacesAKey() {
        vault.createDataKey(WORKSPACE);
        vault.createDataKey(OTHER_WORKSPACE);
    }

    @Nested
    class Seal {

        @ParameterizedTest
        @ValueSource(strings = {"", "a", CANARY, "ключ-鍵-🔑", "line\nbreak\u0000nul"})
        void whatWasSealedOpensAtItsPlace(String text) {
            assertThat(vault.open(vault.seal(Secret.of(text), PLACE), PLACE).reveal())
                    .isEqualTo(text);
        }

        @Test
        void theSameSecretIsNeverSealedAlike() {
            assertThat(vault.seal(Secret.of(CANARY), PLACE)).isNotEqualTo(vault.seal(Secret.of(CANARY), PLACE));
        }

        @Test
        void survivesStorage() {
            byte[] stored = vault.seal(Secret.of(CANARY), PLACE).bytes();
            assertThat(vault.open(Sealed.parse(stored), PLACE).reveal()).isEqualTo(CANARY);
        }

        @Test
        @DisplayName("K-01: the stored bytes do not contain the secret")
        void storedBytesDoNotContainTheSecret() {
            String stored = new String(vault.seal(Secret.of(CANARY), PLACE).bytes(), StandardCharsets.ISO_8859_1);
            assertThat(stored).doesNotContain("canary").doesNotContain(CANARY.substring(10));
        }

        @Test
        void refusesWhatIsNotUnicodeInsteadOfChangingIt() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> vault.seal(Secret.of("canary\uD800"), PLACE))
                    .withMessageNotContaining("canary")
                    .withNoCause();
        }

        @Test
        void neverMakesADataKeyItself() {
            UUID unknown = UUID.randomUUID();
            assertThatExceptionOfType(KeyUnavailable.class)
                    .isThrownBy(() -> vault.seal(Secret.of(CANARY), new Place(unknown, CREDENTIAL, "api_key", 1)));
            assertThat(vault.holds(unknown, 1)).isFalse();
        }
    }

    @Nested
    @DisplayName("K-02: a sealed secret opens nowhere else")
    class Open {

        static Stream<Place> otherPlaces() {
            return Stream.of(
                    new Place(OTHER_WORKSPACE, CREDENTIAL, "api_key", 1),
                    new Place(WORKSPACE, UUID.randomUUID(), "api_key", 1),
                    new Place(WORKSPACE, CREDENTIAL, "api_secret", 1),
                    new Place(WORKSPACE, CREDENTIAL, "api_ke", 1),
                    new Place(WORKSPACE, CREDENTIAL, "", 1),
                    new Place(WORKSPACE, CREDENTIAL, "api_key", 2),
                    new Place(WORKSPACE, CREDENTIAL, "api_key", 0),
                    new Place(CREDENTIAL, WORKSPACE, "api_key", 1));
        }

        @ParameterizedTest
        @MethodSource("otherPlaces")
        void notAtAnotherPlace(Place other) {
            vault.createDataKey(other.workspace());
            Sealed sealed = vault.seal(Secret.of(CANARY), PLACE);
            assertUnreadable(Unreadable.Reason.INTEGRITY, sealed, other);
        }

        @Test
        void notAfterTwoRowsWereSwapped() {
            Place second = new Place(WORKSPACE, UUID.randomUUID(), "api_key", 1);
            Sealed atFirst = vault.seal(Secret.of(CANARY), PLACE);
            Sealed atSecond = vault.seal(Secret.of("another"), second);
            assertUnreadable(Unreadable.Reason.INTEGRITY, atFirst, second);
            assertUnreadable(Unreadable.Reason.INTEGRITY, atSecond, PLACE);
        }

        @Test
        void notWithAnyByteFlipped() {
            byte[] stored = vault.seal(Secret.of(CANARY), PLACE).bytes();
            for (int i = 0; i < stored.length; i++) {
                byte[] changed = flipped(stored, i);
                assertThatExceptionOfType(Unreadable.class)
                        .as("byte %d", i)
                        .isThrownBy(() -> vault.open(Sealed.parse(changed), PLACE))
                        .withMessageNotContaining(CANARY)
                        .withNoCause();
            }
        }

        @Test
        void notCutShort() {
            byte[] stored = vault.seal(Secret.of(CANARY), PLACE).bytes();
            for (int length = 0; length < stored.length; length++) {
                byte[] cut = Arrays.copyOf(stored, length);
                assertThatExceptionOfType(Unreadable.class)
                        .as("length %d", length)
                        .isThrownBy(() -> vault.open(Sealed.parse(cut), PLACE));
            }
        }

        @Test
        void notUnderAnotherMasterKey() {
            Sealed sealed = vault.seal(Secret.of(CANARY), PLACE);
            Vault stranger = vaultWith(Keys.masterKeys(100));
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> stranger.open(sealed, PLACE))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Unreadable.Reason.KEY_UNAVAILABLE));
            assertThat(stranger.holds(WORKSPACE, sealed.dataKeyVersion())).isFalse();
        }

        private void assertUnreadable(Unreadable.Reason reason, Sealed sealed, Place place) {
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> vault.open(sealed, place))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason))
                    .withMessageNotContaining(CANARY)
                    .withNoCause();
        }
    }
}
