package dev.modelkeys.vault;

import static dev.modelkeys.vault.KeyFixture.OTHER_WORKSPACE;
import static dev.modelkeys.vault.KeyFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.modelkeys.FreshDatabase;
import dev.modelkeys.database.SqlFixture;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditKeysTest {

    private static final byte[] MESSAGE = "something happened".getBytes(StandardCharsets.US_ASCII);
    private static final Secret SECRET = Secret.of("sk-golden-ключ");

    private final FreshDatabase database = FreshDatabase.migrated();
    private final AuditKeyTable table = new AuditKeyTable(SqlFixture.on(database.dataSource()));

    @BeforeEach
    void register() {
        KeyFixture.register(database.dataSource(), KeyFixture.masterKeys(0));
        database.execute("insert into workspace (id, name) values ('" + OTHER_WORKSPACE + "', 'other')");
    }

    @Test
    void aKeyIsCreatedOnDemandAndReadAfterARestart() {
        byte[] code = server().hmac(WORKSPACE, MESSAGE);
        assertThat(server().hmac(WORKSPACE, MESSAGE)).isEqualTo(code);
        assertThat(database.text("select count(*)::text from audit_key")).isEqualTo("1");
    }

    @Test
    @DisplayName("The startup creates missing keys, and a damaged key does not stop it")
    void theStartupCreatesMissingKeys() {
        server().hmac(WORKSPACE, MESSAGE);
        database.execute("update audit_key set wrapped = '\\x01'");
        server().createMissing(List.of(WORKSPACE, OTHER_WORKSPACE));
        assertThat(server().holds(OTHER_WORKSPACE)).isTrue();
        assertThat(server().holds(WORKSPACE)).isFalse();
    }

    @Test
    void aCheckForAKeyCreatesNone() {
        assertThat(server().holds(WORKSPACE)).isFalse();
        server().hmac(WORKSPACE, MESSAGE);
        assertThat(server().holds(WORKSPACE)).isTrue();
    }

    @Test
    void workspacesHaveDifferentMacsOfOneMessage() {
        AuditKeys keys = server();
        assertThat(keys.hmac(WORKSPACE, MESSAGE)).isNotEqualTo(keys.hmac(OTHER_WORKSPACE, MESSAGE));
        assertThat(keys.fingerprint(WORKSPACE, SECRET)).isNotEqualTo(keys.fingerprint(OTHER_WORKSPACE, SECRET));
    }

    @Test
    @DisplayName(
            "A fingerprint has 128 bits and differs from the MAC of the same bytes, so that neither passes for the other")
    void aFingerprintIsNoMac() {
        AuditKeys keys = server();
        byte[] code = keys.hmac(WORKSPACE, SECRET.reveal().getBytes(StandardCharsets.UTF_8));
        assertThat(keys.fingerprint(WORKSPACE, SECRET)).hasSize(16).isNotEqualTo(Arrays.copyOf(code, 16));
    }

    @Test
    @DisplayName("MAC, fingerprint and wrapped key are the bytes of ciphertext-format.md")
    void theBytesAreAsSpecified() {
        AuditKeys keys = new AuditKeys(table, new KeyWrap(KeyFixture.masterKeys(0), new AesGcm(new FixedRandom())));
        assertThat(HexFormat.of().formatHex(keys.hmac(WORKSPACE, MESSAGE)))
                .isEqualTo("9a872617ff7de748234f8243b370abcb4a1b620617298ad799666a3d2efca182");
        assertThat(HexFormat.of().formatHex(keys.fingerprint(WORKSPACE, SECRET)))
                .isEqualTo("ed68e0afd20bfee306dfaef6a7b2767c");
        assertThat(database.text("select encode(wrapped, 'hex') from audit_key"))
                .isEqualTo(
                        "01000102030405060708090a0b4703d418c1e0c41c85489d80bde4766293c79527e46e496b207eff9e01741ead8e48ce14d045a4bd5bb687b44ad390c4");
    }

    @Test
    @DisplayName("K-03: audit keys of two workspaces, swapped in the database, are unusable")
    void swappedKeysAreUnusable() {
        AuditKeys before = server();
        before.hmac(WORKSPACE, MESSAGE);
        before.hmac(OTHER_WORKSPACE, MESSAGE);
        database.execute("update audit_key a set wrapped = b.wrapped from audit_key b"
                + " where a.workspace_id <> b.workspace_id");
        AuditKeys restarted = server();
        assertThat(restarted.holds(WORKSPACE)).isFalse();
        assertThatExceptionOfType(KeyUnavailable.class).isThrownBy(() -> restarted.hmac(WORKSPACE, MESSAGE));
    }

    private AuditKeys server() {
        return new AuditKeys(table, new KeyWrap(KeyFixture.masterKeys(0), new AesGcm()));
    }
}
