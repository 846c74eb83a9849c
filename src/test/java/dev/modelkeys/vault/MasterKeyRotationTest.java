package dev.modelkeys.vault;

import static dev.modelkeys.vault.KeyFixture.OTHER_WORKSPACE;
import static dev.modelkeys.vault.KeyFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modelkeys.FreshDatabase;
import dev.modelkeys.SetClock;
import dev.modelkeys.database.SqlFixture;
import dev.modelkeys.kernel.KeysRotated;
import dev.modelkeys.kernel.WorkspaceDeleted;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("K-09: master key rotation")
class MasterKeyRotationTest {

    private static final MasterKey OLD = KeyFixture.masterKey(100);
    private static final MasterKey NEW = KeyFixture.masterKey(0);
    private static final byte[] MESSAGE = "something happened".getBytes(StandardCharsets.US_ASCII);

    private final FreshDatabase database = FreshDatabase.migrated();
    private final AesGcm cipher = new AesGcm();
    private final DataKeyTable dataKeys =
            new DataKeyTable(SqlFixture.on(database.dataSource()), SqlFixture.locksOn(database.dataSource()));
    private final AuditKeyTable auditKeys = new AuditKeyTable(SqlFixture.on(database.dataSource()));
    private final CapturedEvents<KeysRotated> fired = new CapturedEvents<>();

    @BeforeEach
    void twoWorkspacesUnderTheOldKey() {
        MasterKeys old = MasterKeys.only(OLD);
        register(old);
        database.execute("insert into workspace (id, name) values ('" + OTHER_WORKSPACE + "', 'other')");
        dataKeys.insertNext(WORKSPACE, wrap(old).freshKey(WORKSPACE, 1));
        dataKeys.insertNext(WORKSPACE, wrap(old).freshKey(WORKSPACE, 2));
        dataKeys.insertNext(OTHER_WORKSPACE, wrap(old).freshKey(OTHER_WORKSPACE, 1));
    }

    @Test
    void ciphertextsAndMacsStayValidWithOnlyTheNewKey() {
        Ciphertext sealed = vault(MasterKeys.only(OLD)).seal(Secret.of("sk-canary"), KeyFixture.PLACE);
        byte[] code = new AuditKeys(auditKeys, wrap(MasterKeys.only(OLD))).hmac(WORKSPACE, MESSAGE);

        MasterKeyRotation rotation = rotation();
        assertThat(rotation.rewrap(WORKSPACE)).isEqualTo(new MasterKeyRotation.Rewrapped(3, List.of()));
        assertThat(rotation.rewrap(OTHER_WORKSPACE).keys()).isOne();
        assertThat(rotation.forgetOthers()).contains(1);

        assertThat(vault(MasterKeys.only(NEW)).open(sealed, KeyFixture.PLACE).reveal())
                .isEqualTo("sk-canary");
        assertThat(new AuditKeys(auditKeys, wrap(MasterKeys.only(NEW))).hmac(WORKSPACE, MESSAGE))
                .isEqualTo(code);
        assertThat(vault(MasterKeys.only(OLD)).holds(WORKSPACE, 2)).isFalse();
        assertThat(fired.events())
                .containsExactly(
                        new KeysRotated(WORKSPACE, KeysRotated.Kind.MASTER_KEY, 3),
                        new KeysRotated(OTHER_WORKSPACE, KeysRotated.Kind.MASTER_KEY, 1));
    }

    @Test
    void theOldKeyIsKeptWhileARowNeedsIt() {
        MasterKeyRotation rotation = rotation();
        rotation.rewrap(WORKSPACE);
        assertThat(rotation.forgetOthers()).isEqualTo(Optional.empty());
        assertThat(database.text("select count(*)::text from master_key")).isEqualTo("2");
    }

    @Test
    @DisplayName(
            "A key whose workspace was rolled back is rewrapped too, or the old master key would stay in use for ever")
    void aKeyWithoutAWorkspaceIsFound() {
        UUID rolledBack = UUID.fromString("00000000-0000-0000-0000-00000000000f");
        dataKeys.insertNext(rolledBack, wrap(MasterKeys.only(OLD)).freshKey(rolledBack, 1));
        MasterKeyRotation rotation = rotation();
        assertThat(rotation.owners()).containsExactly(WORKSPACE, OTHER_WORKSPACE, rolledBack);
        for (UUID owner : rotation.owners()) {
            rotation.rewrap(owner);
        }
        assertThat(rotation.forgetOthers()).contains(1);
    }

    @Test
    @DisplayName("K-12: the audit key of a deleted workspace is rewrapped too, and its MACs stay the same")
    void anAuditKeyOutlivesItsWorkspace() {
        byte[] code = new AuditKeys(auditKeys, wrap(MasterKeys.only(OLD))).hmac(OTHER_WORKSPACE, MESSAGE);
        new CryptoShredder(dataKeys).shred(new WorkspaceDeleted(OTHER_WORKSPACE));
        MasterKeyRotation rotation = rotation();

        rotation.rewrap(WORKSPACE);
        assertThat(rotation.owners()).contains(OTHER_WORKSPACE);
        assertThat(rotation.rewrap(OTHER_WORKSPACE).keys()).isOne();
        assertThat(rotation.forgetOthers()).contains(1);

        assertThat(new AuditKeys(auditKeys, wrap(MasterKeys.only(NEW))).hmac(OTHER_WORKSPACE, MESSAGE))
                .isEqualTo(code);
        assertThat(database.text("select count(*)::text from data_key where workspace_id = '" + OTHER_WORKSPACE + "'"))
                .isEqualTo("0");
    }

    @Test
    void aSecondRunChangesNothing() {
        MasterKeyRotation rotation = rotation();
        rotation.rewrap(WORKSPACE);
        assertThat(rotation.rewrap(WORKSPACE).keys()).isZero();
        assertThat(fired.events()).hasSize(1);
    }

    @Test
    void aKeyThatDoesNotUnwrapIsReportedAndLeftUnchanged() {
        database.execute("update data_key set wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)"
                + " where version = 2");
        assertThat(rotation().rewrap(WORKSPACE))
                .isEqualTo(new MasterKeyRotation.Rewrapped(
                        1, List.of("data key 2 under master key " + OLD.id() + ": INTEGRITY")));
        assertThat(database.text("select string_agg(version::text, ',') from data_key where master_key_id = '"
                        + OLD.id() + "' and workspace_id = '" + WORKSPACE + "'"))
                .isEqualTo("2");
    }

    @Test
    void nothingCanBeWrappedUnderADeletedKey() {
        MasterKeyRotation rotation = rotation();
        rotation.rewrap(WORKSPACE);
        rotation.rewrap(OTHER_WORKSPACE);
        rotation.forgetOthers();
        assertThatThrownBy(() -> dataKeys.insertNext(
                        WORKSPACE, wrap(MasterKeys.only(OLD)).freshKey(WORKSPACE, 3)))
                .rootCause()
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("data_key_master_key_fk");
    }

    private MasterKeyRotation rotation() {
        MasterKeys both = MasterKeys.of(NEW, List.of(OLD, NEW));
        return new MasterKeyRotation(both, wrap(both), register(both), dataKeys, auditKeys, fired);
    }

    private MasterKeyTable register(MasterKeys keys) {
        MasterKeyTable table = KeyFixture.table(database.dataSource(), keys, cipher);
        table.register();
        return table;
    }

    private KeyWrap wrap(MasterKeys keys) {
        return new KeyWrap(keys, cipher);
    }

    private Vault vault(MasterKeys keys) {
        return new Vault(
                new DataKeys(dataKeys, wrap(keys), KeyFixture.uses(dataKeys), new SetClock()),
                cipher,
                new IntegrityFailures());
    }
}
