package dev.modelkeys.vault;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Knows which master keys a database was sealed under, by a proof stored for each: a constant that only that key opens.
 */
@Singleton
public class MasterKeyRegister {

    private static final String PURPOSE = "mk/v1/proof";
    private static final byte[] NOTHING = {};

    private final MasterKeys masterKeys;
    private final AesGcm box;

    public MasterKeyRegister(MasterKeys masterKeys) {
        this(masterKeys, new AesGcm());
    }

    @Inject
    MasterKeyRegister(MasterKeys masterKeys, AesGcm box) {
        this.masterKeys = masterKeys;
        this.box = box;
    }

    /**
     * Reads only, and a database without tables is a fresh one: any key will do.
     *
     * @throws WrongMasterKey if the database was sealed under a key that is not configured
     */
    public void verify(Connection connection) throws SQLException {
        if (hasTable(connection)) {
            verify(proofs(connection));
        }
    }

    /** Writes the primary key's proof, in a transaction of its own, unless it is there. */
    void register(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            lock(connection);
            Map<String, byte[]> proofs = proofs(connection);
            verify(proofs);
            if (!proofs.containsKey(masterKeys.primary().id())) {
                insert(connection, masterKeys.primary());
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Forgets all keys but the primary one. Fails while anything is still wrapped under one of them. */
    int forgetOthers(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from master_key where id <> ?")) {
            delete.setString(1, masterKeys.primary().id());
            return delete.executeUpdate();
        }
    }

    private void verify(Map<String, byte[]> proofs) {
        if (proofs.isEmpty()) {
            return;
        }
        Set<String> missing = new TreeSet<>(proofs.keySet());
        masterKeys.all().forEach(key -> missing.remove(key.id()));
        if (missing.size() == proofs.size()) {
            throw WrongMasterKey.unknown(missing, masterKeys.primary().id());
        }
        if (!missing.isEmpty()) {
            throw WrongMasterKey.incomplete(missing);
        }
        for (MasterKey key : masterKeys.all()) {
            byte[] proof = proofs.get(key.id());
            if (proof != null && !isProvenBy(key, proof)) {
                throw WrongMasterKey.unproven(key.id());
            }
        }
    }

    private boolean isProvenBy(MasterKey key, byte[] proof) {
        try {
            key.unwrap(box, proof, place(key));
            return true;
        } catch (DecryptionFailed e) {
            return false;
        }
    }

    private static byte[] place(MasterKey key) {
        return AssociatedData.of(PURPOSE).and(key.id()).toBytes();
    }

    // Two servers with different keys that meet an empty table would both be the first.
    private static void lock(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("lock table master_key in share row exclusive mode");
        }
    }

    private static boolean hasTable(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select to_regclass('master_key') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Map<String, byte[]> proofs(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select id, proof from master_key")) {
            Map<String, byte[]> proofs = new HashMap<>();
            while (rows.next()) {
                proofs.put(rows.getString(1), rows.getBytes(2));
            }
            return proofs;
        }
    }

    private void insert(Connection connection, MasterKey key) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into master_key (id, proof) values (?, ?)")) {
            insert.setString(1, key.id());
            insert.setBytes(2, key.wrap(box, NOTHING, place(key)));
            insert.executeUpdate();
        }
    }
}
