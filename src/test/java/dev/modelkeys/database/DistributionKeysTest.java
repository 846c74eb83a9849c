package dev.modelkeys.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.FreshDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables can be spread over machines by workspace, as Citus does: each key that a machine has to watch over names it. */
class DistributionKeysTest {

    /** Small tables that every machine would hold. */
    private static final String EVERYWHERE =
            """
            select string_agg(c.relname, ' ' order by c.relname) from pg_class c
            where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
              and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id')
            """;

    private static final String INDEXES =
            """
            select string_agg(i.indexrelid::regclass::text, ' ' order by i.indexrelid::regclass::text)
            from pg_index i join pg_attribute w on w.attrelid = i.indrelid and w.attname = 'workspace_id'
            where %s
            """;

    /** Beginning at a spread table, and with an end there that is not the same workspace. */
    private static final String FOREIGN_KEYS =
            """
            select string_agg(k.conname, ' ' order by k.conname)
            from pg_constraint k
              left join pg_attribute own on own.attrelid = k.conrelid and own.attname = 'workspace_id'
              join pg_attribute other on other.attrelid = k.confrelid and other.attname = 'workspace_id'
            where k.contype = 'f' and not coalesce(
                array_position(k.conkey, own.attnum) = array_position(k.confkey, other.attnum), false)
            """;

    private final FreshDatabase database = FreshDatabase.migrated();

    @Test
    @DisplayName("all tables but three have the workspace, and each index on them begins with it but for one")
    void tablesAndIndexes() {
        assertThat(database.text(EVERYWHERE)).isEqualTo("flyway_schema_history master_key workspace");
        // A token is found before its workspace is known.
        assertThat(database.text(INDEXES.formatted("i.indkey[0] <> w.attnum"))).isEqualTo("api_token_public_id_unique");
    }

    @Test
    @DisplayName("every unique key contains the workspace but for one")
    void uniqueKeys() {
        String withoutIt = INDEXES.formatted("i.indisunique and w.attnum <> all (i.indkey)");
        assertThat(database.text(withoutIt)).isEqualTo("api_token_public_id_unique");

        database.execute("create unique index astray on credential (id)");

        assertThat(database.text(withoutIt)).isEqualTo("api_token_public_id_unique astray");
    }

    @Test
    @DisplayName("every foreign key to a table with a workspace stays in that workspace")
    void foreignKeys() {
        assertThat(database.text(FOREIGN_KEYS)).isNull();

        database.execute("alter table api_token add constraint astray foreign key (public_id) references api_token"
                + " (public_id)");

        assertThat(database.text(FOREIGN_KEYS)).isEqualTo("astray");
    }
}
