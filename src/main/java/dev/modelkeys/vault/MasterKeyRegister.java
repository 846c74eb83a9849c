package dev.modelkeys.vault;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Match between the configured master keys and a database, which stores a proof for each master key in use: an empty
 * plaintext, encrypted with that key.
 */
@Singleton
public class MasterKeyRegister {

    static final String PROOFS = "select id, proof from master_key";

    private static final String PURPOSE = "mk/v1/proof";
    private static final byte[] NOTHING = {};

    private final MasterKeys masterKeys;
    private final AesGcm cipher;

    public MasterKeyRegister(MasterKeys masterKeys) {
        this(masterKeys, new AesGcm());
    }

    @Inject
    MasterKeyRegister(MasterKeys masterKeys, AesGcm cipher) {
        this.masterKeys = masterKeys;
        this.cipher = cipher;
    }

    /**
     * Accepts a database without tables or proofs, and writes nothing. Takes a connection, because the start checks run
     * before there is a pool.
     *
     * @throws WrongMasterKey if the database uses a key that is not configured
     */
    public void verify(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (hasTable(statement)) {
                try (ResultSet rows = statement.executeQuery(PROOFS)) {
                    verify(proofs(rows));
                }
            }
        }
    }

    void verify(Map<String, byte[]> proofs) {
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

    byte[] prove(MasterKey key) {
        return key.wrap(cipher, NOTHING, context(key));
    }

    /** Maps rows of {@link #PROOFS} to proofs by master key id. */
    static Map<String, byte[]> proofs(ResultSet rows) throws SQLException {
        Map<String, byte[]> proofs = new HashMap<>();
        while (rows.next()) {
            proofs.put(rows.getString("id"), rows.getBytes("proof"));
        }
        return proofs;
    }

    private boolean isProvenBy(MasterKey key, byte[] proof) {
        try {
            key.unwrap(cipher, proof, context(key));
            return true;
        } catch (DecryptionFailed e) {
            return false;
        }
    }

    private static byte[] context(MasterKey key) {
        return AssociatedData.of(PURPOSE).and(key.id()).toBytes();
    }

    private static boolean hasTable(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select to_regclass('master_key') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
