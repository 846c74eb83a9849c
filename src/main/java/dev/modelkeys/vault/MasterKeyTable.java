package dev.modelkeys.vault;

import dev.modelkeys.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Statements on table {@code master_key}. */
@ApplicationScoped
class MasterKeyTable {

    /**
     * One transaction, and the lock comes first: of two servers with different keys that start on an empty table, the
     * second one sees the key of the first.
     */
    private static final String REGISTER =
            """
            select pg_advisory_xact_lock(hashtextextended('modelkeys master keys', 0));
            insert into master_key (id, proof) select ?, ?
            where not exists (select from master_key where id <> all (?))
            on conflict on constraint master_key_pk do nothing""";

    private final Sql sql;
    private final MasterKeys masterKeys;
    private final MasterKeyRegister register;

    MasterKeyTable(Sql sql, MasterKeys masterKeys, MasterKeyRegister register) {
        this.sql = sql;
        this.masterKeys = masterKeys;
        this.register = register;
    }

    /**
     * Stores the proof of the primary key unless the table has it.
     *
     * @throws WrongMasterKey if the database uses a key that is not configured; nothing is stored
     */
    void register() {
        verify();
        MasterKey primary = masterKeys.primary();
        String[] configured = masterKeys.all().stream().map(MasterKey::id).toArray(String[]::new);
        sql.update(REGISTER, List.of(primary.id(), register.prove(primary), configured));
        verify();
    }

    /** Deletes all keys but the primary one; fails while anything is wrapped under one of them. */
    int deleteOthers() {
        return sql.update(
                "delete from master_key where id <> ?",
                List.of(masterKeys.primary().id()));
    }

    private void verify() {
        register.verify(sql.query(MasterKeyRegister.PROOFS, List.of(), MasterKeyRegister::proofs));
    }
}
