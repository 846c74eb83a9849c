package dev.modelkeys.vault;

import static dev.modelkeys.vault.KeyFixture.OTHER_WORKSPACE;
import static dev.modelkeys.vault.KeyFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.modelkeys.FreshDatabase;
import dev.modelkeys.SetClock;
import dev.modelkeys.database.SqlFixture;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DataKeyTableTest {

    private final FreshDatabase database = FreshDatabase.migrated();
    private final DataKeyTable table =
            new DataKeyTable(SqlFixture.on(database.dataSource()), SqlFixture.locksOn(database.dataSource()));
    private final AesGcm cipher = new AesGcm();
    private final MasterKeys masterKeys = KeyFixture.masterKeys(0);
    private final KeyWrap wrap = new KeyWrap(masterKeys, cipher);

    @BeforeEach
    void register() {
        KeyFixture.register(database.dataSource(), masterKeys);
        database.execute("insert into workspace (id, name) values ('" + OTHER_WORKSPACE + "', 'other')");
    }

    @Test
    void theStartupCreatesAFirstKeyForEveryWorkspace() {
        assertThat(table.workspacesWithoutKey()).containsExactly(WORKSPACE, OTHER_WORKSPACE);
        server().createMissing();
        assertThat(table.workspacesWithoutKey()).isEmpty();
        assertThat(table.of(WORKSPACE)).extracting(WrappedDataKey::version).containsExactly(1);
        assertThat(table.of(OTHER_WORKSPACE))
                .extracting(WrappedDataKey::version)
                .containsExactly(1);
    }

    @Test
    void theNextStartupReadsTheKeys() {
        Vault before = new Vault(server(), cipher, new IntegrityFailures());
        before.createDataKey(WORKSPACE);
        Ciphertext sealed = before.seal(Secret.of("sk-canary"), KeyFixture.PLACE);
        DataKeys restarted = server();
        restarted.createMissing();
        assertThat(new Vault(restarted, cipher, new IntegrityFailures())
                        .open(sealed, KeyFixture.PLACE)
                        .reveal())
                .isEqualTo("sk-canary");
    }

    @Test
    @DisplayName("Servers that start together agree on one key, and decrypt each other's ciphertexts")
    void serversThatStartTogetherAgree() throws Exception {
        ExecutorService starting = Executors.newFixedThreadPool(6);
        try {
            List<Vault> servers = IntStream.range(0, 6)
                    .mapToObj(i -> new Vault(server(), cipher, new IntegrityFailures()))
                    .toList();
            for (var start : starting.invokeAll(servers.stream()
                    .map(server -> Executors.callable(() -> server.createDataKey(WORKSPACE)))
                    .toList())) {
                start.get();
            }
            assertThat(table.of(WORKSPACE)).hasSize(1);
            for (Vault server : servers) {
                Ciphertext sealed = server.seal(Secret.of("sk-canary"), KeyFixture.PLACE);
                assertThat(servers).allSatisfy(other -> assertThat(
                                other.open(sealed, KeyFixture.PLACE).reveal())
                        .isEqualTo("sk-canary"));
            }
        } finally {
            starting.shutdownNow();
        }
    }

    @Test
    @DisplayName("K-03: data keys of two workspaces, swapped in the database, are unusable")
    void swappedKeysAreUnusable() {
        Vault before = new Vault(server(), cipher, new IntegrityFailures());
        before.createDataKey(WORKSPACE);
        before.createDataKey(OTHER_WORKSPACE);
        Ciphertext sealed = before.seal(Secret.of("sk-canary"), KeyFixture.PLACE);
        database.execute("update data_key a set wrapped = b.wrapped from data_key b"
                + " where a.workspace_id <> b.workspace_id and a.version = b.version");
        Vault restarted = new Vault(server(), cipher, new IntegrityFailures());
        assertThat(restarted.holds(WORKSPACE, 1)).isFalse();
        assertThat(restarted.holds(OTHER_WORKSPACE, 1)).isFalse();
        assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> restarted.open(sealed, KeyFixture.PLACE));
        assertThatExceptionOfType(KeyUnavailable.class)
                .isThrownBy(() -> restarted.seal(Secret.of("sk-canary"), KeyFixture.PLACE));
    }

    @Test
    @DisplayName("K-12: without its data key a secret cannot be decrypted, even with the master key")
    void withoutItsDataKeyASecretIsLost() {
        Vault before = new Vault(server(), cipher, new IntegrityFailures());
        before.createDataKey(WORKSPACE);
        Ciphertext sealed = before.seal(Secret.of("sk-canary"), KeyFixture.PLACE);
        database.execute("delete from data_key");
        Vault restarted = new Vault(server(), cipher, new IntegrityFailures());
        restarted.createDataKey(WORKSPACE);
        assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> restarted.open(sealed, KeyFixture.PLACE));
    }

    private DataKeys server() {
        return new DataKeys(table, wrap, KeyFixture.uses(table), new SetClock());
    }
}
