package dev.modelkeys.vault;

import static dev.modelkeys.vault.KeyFixture.flipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.modelkeys.FreshDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MasterKeyRegisterTest {

    private final FreshDatabase database = FreshDatabase.migrated();
    private final MasterKeys right = KeyFixture.masterKeys(0);
    private final MasterKeys wrong = KeyFixture.masterKeys(100);

    @Test
    void anyKeyMatchesADatabaseWithoutTables() throws SQLException {
        try (Connection connection = FreshDatabase.empty().dataSource().getConnection()) {
            assertThatNoException().isThrownBy(() -> new MasterKeyRegister(right).verify(connection));
        }
    }

    @Test
    void anyKeyMatchesADatabaseWithoutAProof() throws SQLException {
        verify(wrong);
        assertThat(proofs()).isZero();
    }

    @Test
    void theKeyOfTheFirstStartMatches() throws SQLException {
        start(right);
        verify(right);
    }

    @Test
    @DisplayName("K-06: another key is rejected with both fingerprints, and nothing is written")
    void anotherKeyIsRejected() throws SQLException {
        start(right);
        assertThatExceptionOfType(WrongMasterKey.class)
                .isThrownBy(() -> start(wrong))
                .withMessageContaining(
                        "sealed under master key " + KeyFixture.masterKey(0).id())
                .withMessageContaining(
                        "the configured one is " + KeyFixture.masterKey(100).id());
        assertThatExceptionOfType(WrongMasterKey.class).isThrownBy(() -> verify(wrong));
        assertThat(proofs()).isOne();
    }

    @Test
    @DisplayName("K-06: one of two keys is not enough while the database holds keys under both")
    void aMissingKeyIsRejected() throws SQLException {
        MasterKey old = KeyFixture.masterKey(100);
        start(wrong);
        MasterKeys both = MasterKeys.of(KeyFixture.masterKey(0), List.of(KeyFixture.masterKey(0), old));
        start(both);
        assertThat(proofs()).isEqualTo(2);
        verify(both);
        assertThatExceptionOfType(WrongMasterKey.class)
                .isThrownBy(() -> verify(right))
                .withMessageContaining("also holds keys under master key " + old.id());
    }

    @Test
    @DisplayName("K-09: a key that wraps nothing can be deleted, and is rejected from then on")
    void aDeletedKeyIsRejected() throws SQLException {
        start(wrong);
        MasterKeys both =
                MasterKeys.of(KeyFixture.masterKey(0), List.of(KeyFixture.masterKey(0), KeyFixture.masterKey(100)));
        start(both);
        assertThat(table(both).deleteOthers()).isOne();
        verify(right);
        assertThatExceptionOfType(WrongMasterKey.class).isThrownBy(() -> verify(wrong));
    }

    @Test
    void aSecondStartWritesNothing() throws SQLException {
        start(right);
        byte[] first = proof();
        start(right);
        assertThat(proof()).isEqualTo(first);
        assertThat(proofs()).isOne();
    }

    @Test
    @DisplayName("A changed proof does not make another key match")
    void aForgedProofIsRejected() throws SQLException {
        start(right);
        store(flipped(proof(), 20));
        assertThatExceptionOfType(WrongMasterKey.class)
                .isThrownBy(() -> verify(right))
                .withMessageContaining("restore table master_key");
        database.execute(
                "update master_key set id = '" + KeyFixture.masterKey(100).id() + "'");
        assertThatExceptionOfType(WrongMasterKey.class).isThrownBy(() -> verify(wrong));
    }

    @Test
    @DisplayName("Of two first servers with different keys one is rejected")
    void twoServersCannotBothBeTheFirst() throws Exception {
        for (int round = 0; round < 20; round++) {
            database.execute("delete from master_key");
            assertThat(startTogether(right, wrong)).containsExactlyInAnyOrder(true, false);
            assertThat(proofs()).isOne();
        }
    }

    @Test
    void theStoredProofIsAsSpecified() throws SQLException {
        KeyFixture.table(database.dataSource(), right, new AesGcm(new FixedRandom()))
                .register();
        assertThat(proof())
                .isEqualTo(HexFormat.of().parseHex("000102030405060708090a0b81befd62b0fd1db10f2410396b65050f"));
    }

    private MasterKeyTable table(MasterKeys keys) {
        return KeyFixture.table(database.dataSource(), keys, new AesGcm());
    }

    private void start(MasterKeys keys) {
        KeyFixture.register(database.dataSource(), keys);
    }

    private void verify(MasterKeys keys) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setReadOnly(true);
            new MasterKeyRegister(keys).verify(connection);
        }
    }

    private List<Boolean> startTogether(MasterKeys one, MasterKeys other) throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> starts = servers.invokeAll(List.of(starts(one), starts(other)));
            return List.of(starts.get(0).get(), starts.get(1).get());
        } finally {
            servers.shutdownNow();
        }
    }

    private Callable<Boolean> starts(MasterKeys keys) {
        return () -> {
            try {
                start(keys);
                return true;
            } catch (WrongMasterKey e) {
                return false;
            }
        };
    }

    private int proofs() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from master_key")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private byte[] proof() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery("select proof from master_key")) {
            rows.next();
            return rows.getBytes(1);
        }
    }

    private void store(byte[] proof) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement update = connection.prepareStatement("update master_key set proof = ?")) {
            update.setBytes(1, proof);
            update.executeUpdate();
        }
    }
}
