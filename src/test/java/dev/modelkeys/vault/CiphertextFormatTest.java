package dev.modelkeys.vault;

import static dev.modelkeys.vault.KeyFixture.PLACE;
import static dev.modelkeys.vault.KeyFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.modelkeys.SetClock;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bytes of ciphertext-format.md, computed once by another implementation. A change that breaks one of these makes
 * stored secrets unreadable: add a format beside the old one instead.
 */
class CiphertextFormatTest {

    private static final String TEXT = "sk-golden-ключ";
    private static final String MASTER_KEY_ID = "2bddc078c0b5";
    private static final byte[] PLACE_V1 = hex(
            "00000005 6d6b2f7631",
            "00000010 00000000000000000000000000000001",
            "00000010 6f1c3a528d4e4b7a9c201f5e7d3b9a10",
            "00000007 6170695f6b6579",
            "00000004 00000001");
    private static final byte[] PLACE_V2 = hex(
            "00000005 6d6b2f7632",
            "00000010 00000000000000000000000000000001",
            "00000010 2d9b7e4461a34c0f8a5e93c1d07f6b28",
            "00000010 6f1c3a528d4e4b7a9c201f5e7d3b9a10",
            "00000007 6170695f6b6579",
            "00000004 00000001");
    private static final byte[] WRAPPED = hex(
            "01 000102030405060708090a0b",
            "4703d418c1e0c41c85489d80bde4766293c79527e46e496b207eff9e01741ead",
            "ce120b9e639b20e13074843690c74f2e");
    /** No longer written, and opened for ever. */
    private static final byte[] SEALED_V1 = hex(
            "01 00000001 000102030405060708090a0b",
            "3469fb7caa89a67ee36c47316152a9e35251",
            "94cdd2862978f719530c83d76f9e1af4");

    private static final byte[] SEALED = hex(
            "02 00000001 000102030405060708090a0b",
            "3469fb7caa89a67ee36c47316152a9e35251",
            "ffb310dbe2f8006df848298e4193b87c");

    private final RememberedDataKeys table = new RememberedDataKeys();

    @Test
    void fingerprintOfTheMasterKey() {
        assertThat(KeyFixture.masterKey(0).id()).isEqualTo(MASTER_KEY_ID);
    }

    @Test
    void placeOfASecret() {
        assertThat(PLACE.associatedData(Ciphertext.Format.V1)).isEqualTo(PLACE_V1);
        assertThat(PLACE.associatedData(Ciphertext.Format.V2)).isEqualTo(PLACE_V2);
    }

    @Test
    void wrappedDataKey() {
        KeyWrap wrap = new KeyWrap(KeyFixture.masterKeys(0), new AesGcm(new FixedRandom()));
        assertThat(wrap.freshKey(WORKSPACE, 1).bytes()).isEqualTo(WRAPPED);
    }

    @Test
    void sealedSecret() {
        Vault vault = vault(new AesGcm(new FixedRandom()));
        vault.createDataKey(WORKSPACE);
        assertThat(vault.seal(Secret.of(TEXT), PLACE).bytes()).isEqualTo(SEALED);
    }

    @Test
    void whatWasStoredOnceStillOpens() {
        table.add(WORKSPACE, new WrappedDataKey(1, MASTER_KEY_ID, WRAPPED));
        for (byte[] stored : List.of(SEALED_V1, SEALED)) {
            Secret opened = vault(new AesGcm()).open(Ciphertext.parse(stored), PLACE);
            assertThat(opened.reveal()).isEqualTo(TEXT);
        }
    }

    @Test
    void whatIsResealedHasTheNewestFormat() {
        table.add(WORKSPACE, new WrappedDataKey(1, MASTER_KEY_ID, WRAPPED));
        Ciphertext resealed = vault(new AesGcm(new FixedRandom())).reseal(Ciphertext.parse(SEALED_V1), PLACE, 1);
        assertThat(resealed.bytes()).isEqualTo(SEALED);
        assertThat(resealed.isOutdated()).isFalse();
        assertThat(Ciphertext.parse(SEALED_V1).isOutdated()).isTrue();
    }

    @Test
    void theFirstByteIsNoWayAroundTheKeyring() {
        table.add(WORKSPACE, new WrappedDataKey(1, MASTER_KEY_ID, WRAPPED));
        byte[] stored = SEALED.clone();
        stored[0] = 1;
        assertThatExceptionOfType(DecryptionFailed.class)
                .isThrownBy(() -> vault(new AesGcm()).open(Ciphertext.parse(stored), PLACE));
    }

    @Test
    void theHeaderNamesTheDataKey() {
        byte[] stored = SEALED.clone();
        stored[1] = 0x01;
        stored[4] = 0x02;
        assertThat(Ciphertext.parse(stored).dataKeyVersion()).isEqualTo(0x01000002);
    }

    @ParameterizedTest
    @ValueSource(bytes = {0, 3, 127, -1})
    void anotherFormatIsNotGuessedAt(byte format) {
        byte[] stored = SEALED.clone();
        stored[0] = format;
        assertThatExceptionOfType(DecryptionFailed.class)
                .isThrownBy(() -> Ciphertext.parse(stored))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(DecryptionFailed.Reason.FORMAT));
    }

    @Test
    void noChangeFromOutsideReachesASealedSecret() {
        byte[] stored = SEALED.clone();
        Ciphertext sealed = Ciphertext.parse(stored);
        stored[0] = 9;
        sealed.bytes()[0] = 9;
        assertThat(sealed.bytes()).isEqualTo(SEALED);
    }

    @Test
    void textOfASealedSecretSaysOnlyWhichKeyOpensIt() {
        assertThat(Ciphertext.parse(SEALED)).hasToString("Sealed[dataKeyVersion=1]");
    }

    private Vault vault(AesGcm box) {
        return new Vault(
                new DataKeys(table, new KeyWrap(KeyFixture.masterKeys(0), box), KeyFixture.uses(table), new SetClock()),
                box,
                new IntegrityFailures());
    }

    private static byte[] hex(String... lines) {
        return HexFormat.of().parseHex(String.join("", lines).replace(" ", ""));
    }
}
