package dev.modelkeys.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.FreshDatabase;
import dev.modelkeys.kernel.Confusables;
import dev.modelkeys.kernel.Text;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Names of rows that are older than their folded forms, migrated by a login that row-level security binds. */
class FoldNamesTest {

    private static final List<String> MODELS = List.of("İstanbul", "gpt-I", "Ｇｐｔ", "Straße", "model");

    private final FreshDatabase database = FreshDatabase.empty();

    @BeforeEach
    void aDatabaseOfTwoWorkspaces() {
        FreshDatabase.migrated();
        database.execute(
                """
                do $$ begin
                    if not exists (select from pg_roles where rolname = 'folder') then
                        create role folder login createrole;
                        grant modelkeys_app to folder with admin option;
                    end if;
                end $$
                """);
        database.execute("alter database " + database.text("select current_database()") + " owner to folder");
        database.migrate("folder", "55");
        for (int workspace : List.of(1, 2)) {
            fill("00000000-0000-0000-0000-00000000000" + workspace);
        }
    }

    @Test
    @DisplayName("every row of every workspace is folded as the server folds names")
    void everyRowIsFolded() {
        database.migrate("folder", "latest");

        assertThat(database.text("select string_agg(name_key, ',' order by name) from workspace"))
                .isEqualTo("default," + Text.key("İki"));
        for (String model : MODELS) {
            assertThat(database.text(
                            "select string_agg(model_key, ',') from keyring where model_name = '" + model + "'"))
                    .isEqualTo(Text.key(model) + "," + Text.key(model));
        }
        assertThat(database.text("select count(*) from keyring where model_name is null and model_key is null"))
                .isEqualTo("2");
        assertThat(database.text("select string_agg(distinct name_look || ' ' || name_number, ',') from credential"
                        + " where name_key = 'api key 7'"))
                .isEqualTo(Confusables.look("api key 7") + " 7");
        assertThat(database.text("select count(*) from credential where name_key = 'main' and name_number is null"
                        + " and name_look = " + Confusables.look("main")))
                .isEqualTo("2");
    }

    @Test
    @DisplayName("Z-05: row-level security is forced again afterwards")
    void theWallsStandAgain() {
        database.migrate("folder", "latest");

        assertThat(database.text("select string_agg(relname, ' ' order by relname) from pg_class"
                        + " where relname in ('keyring', 'credential') and relrowsecurity and relforcerowsecurity"))
                .isEqualTo("credential keyring");
    }

    private void fill(String workspace) {
        database.execute("insert into workspace (id, name) values ('" + workspace + "', 'İki') on conflict do nothing");
        database.execute("insert into installation values ('" + workspace + "', 'openai', now())");
        database.execute(
                "insert into keyring (workspace_id, id, provider_id, removed, revision, created_at, updated_at)"
                        + " values ('" + workspace + "', gen_random_uuid(), 'openai', false, 1, now(), now())");
        for (String model : MODELS) {
            database.execute(
                    "insert into keyring (workspace_id, id, provider_id, model_name, model_type, removed, revision,"
                            + " created_at, updated_at) values ('" + workspace + "', gen_random_uuid(), 'openai', '"
                            + model + "', 'LLM', false, 1, now(), now())");
        }
        for (String key : List.of("main", "api key 7")) {
            database.execute(
                    "insert into credential (workspace_id, id, keyring_id, name, name_key, plain, hints, sealed, data_keys,"
                            + " revision, created_at, updated_at) select workspace_id, gen_random_uuid(), id, 'Name', '"
                            + key + "', '{}', '{}', '{}', '{}', 1, now(), now() from keyring where model_name is null"
                            + " and workspace_id = '" + workspace + "'");
        }
    }
}
