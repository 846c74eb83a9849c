package dev.modelkeys.vault;

import static dev.modelkeys.vault.KeyFixture.OTHER_WORKSPACE;
import static dev.modelkeys.vault.KeyFixture.WORKSPACE;
import static dev.modelkeys.vault.KeyFixture.flipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyWrapTest {

    private final KeyWrap wrap = new KeyWrap(KeyFixture.masterKeys(0), new AesGcm());
    private final WrappedDataKey wrapped = wrap.freshKey(WORKSPACE, 1);

    @Test
    void unwrapsToTheSameKeyEveryTime() {
        assertThat(wrap.unwrap(WORKSPACE, wrapped).key())
                .isEqualTo(wrap.unwrap(WORKSPACE, wrapped).key());
    }

    @Test
    void noTwoKeysAreAlike() {
        assertThat(wrap.unwrap(WORKSPACE, wrap.freshKey(WORKSPACE, 1)).key())
                .isNotEqualTo(wrap.unwrap(WORKSPACE, wrapped).key());
    }

    @Test
    @DisplayName("K-03: wrapped keys of two workspaces cannot be swapped")
    void doesNotUnwrapForAnotherWorkspace() {
        assertRefused(DecryptionFailed.Reason.INTEGRITY, () -> wrap.unwrap(OTHER_WORKSPACE, wrapped));
    }

    @Test
    void doesNotUnwrapAsAnotherVersion() {
        WrappedDataKey renumbered = new WrappedDataKey(2, wrapped.masterKeyId(), wrapped.bytes());
        assertRefused(DecryptionFailed.Reason.INTEGRITY, () -> wrap.unwrap(WORKSPACE, renumbered));
    }

    @Test
    void doesNotUnwrapWithoutItsMasterKey() {
        KeyWrap stranger = new KeyWrap(KeyFixture.masterKeys(100), new AesGcm());
        assertRefused(DecryptionFailed.Reason.KEY_UNAVAILABLE, () -> stranger.unwrap(WORKSPACE, wrapped));
    }

    @Test
    void doesNotUnwrapWithAMasterKeyThatOnlyHasTheName() {
        MasterKeys others = KeyFixture.masterKeys(100);
        KeyWrap stranger = new KeyWrap(others, new AesGcm());
        WrappedDataKey renamed = new WrappedDataKey(1, others.primary().id(), wrapped.bytes());
        assertRefused(DecryptionFailed.Reason.INTEGRITY, () -> stranger.unwrap(WORKSPACE, renamed));
    }

    @Test
    void doesNotUnwrapWithAnyByteFlipped() {
        for (int i = 0; i < wrapped.bytes().length; i++) {
            WrappedDataKey changed = new WrappedDataKey(1, wrapped.masterKeyId(), flipped(wrapped.bytes(), i));
            assertRefused(
                    i == 0 ? DecryptionFailed.Reason.FORMAT : DecryptionFailed.Reason.INTEGRITY,
                    () -> wrap.unwrap(WORKSPACE, changed));
        }
    }

    @Test
    void doesNotUnwrapCutShort() {
        for (int length = 0; length < wrapped.bytes().length; length++) {
            byte[] cut = Arrays.copyOf(wrapped.bytes(), length);
            assertThatExceptionOfType(DecryptionFailed.class)
                    .isThrownBy(() -> wrap.unwrap(WORKSPACE, new WrappedDataKey(1, wrapped.masterKeyId(), cut)));
        }
    }

    @Test
    void textsSayNothingOfTheKey() {
        assertThat(wrapped.toString())
                .isEqualTo("WrappedDataKey[version=1, masterKeyId=" + wrapped.masterKeyId() + "]");
        assertThat(wrap.unwrap(WORKSPACE, wrapped)).hasToString("DataKey[version=1]");
    }

    private static void assertRefused(DecryptionFailed.Reason reason, Runnable unwrap) {
        assertThatExceptionOfType(DecryptionFailed.class)
                .isThrownBy(unwrap::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
