package dev.modelkeys.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.FreshDatabase;
import dev.modelkeys.access.Caller;
import dev.modelkeys.access.Identity;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.access.Role;
import dev.modelkeys.database.Sql;
import dev.modelkeys.database.SqlFixture;
import dev.modelkeys.kernel.Text;
import dev.modelkeys.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches find the same in a database of any locale. */
class LocaleTest {

    private static final UUID WORKSPACE = Workspace.FIRST;
    private static final Caller CALLER = () -> Optional.of(new RequestContext(
            new Identity(new Workspace(WORKSPACE, "default", Instant.EPOCH), "test", "Tester", Role.OWNER, null),
            "a request",
            "127.0.0.1"));
    private static final List<String> MODELS = List.of("GPT-I", "gpt-i-mini", "Äpfel", "ÜBER", "Ｗｉｄｅ", "straße", "ΣΑΣ");

    @ParameterizedTest
    @DisplayName("custom models are found in any case, whatever the locale of the database")
    @ValueSource(
            strings = {
                "encoding 'UTF8' locale 'C'",
                "encoding 'UTF8' locale_provider icu icu_locale 'tr-TR' locale 'C'",
                "encoding 'UTF8' locale_provider icu icu_locale 'und' locale 'C'"
            })
    void modelsAreFoundInAnyCase(String locale) {
        FreshDatabase database = FreshDatabase.withLocale(locale);
        database.execute("insert into installation values ('" + WORKSPACE + "', 'openai', now())");
        MODELS.forEach(model -> insert(database, model));
        Sql sql = SqlFixture.on(database.dataSource());
        CustomModelPages pages = new CustomModelPages(sql, CALLER);

        assertThat(found(pages, database, "gpt-i")).containsExactly("GPT-I", "gpt-i-mini");
        assertThat(found(pages, database, "GPT-I")).containsExactly("GPT-I", "gpt-i-mini");
        assertThat(found(pages, database, "MINI")).containsExactly("gpt-i-mini");
        assertThat(found(pages, database, "ä")).containsExactly("Äpfel");
        assertThat(found(pages, database, "über")).containsExactly("ÜBER");
        assertThat(found(pages, database, "WIDE")).containsExactly("Ｗｉｄｅ");
        assertThat(found(pages, database, "STRASSE")).containsExactly("straße");
        assertThat(found(pages, database, "σας")).containsExactly("ΣΑΣ");
    }

    private static List<String> found(CustomModelPages pages, FreshDatabase database, String search) {
        CustomModelFilter filter = new CustomModelFilter(List.of("openai"), null, null, search);
        List<String> names = pages.page(filter, 10, null).items().stream()
                .map(id -> database.text("select model_name from keyring where id = '" + id + "'"))
                .toList();
        assertThat(pages.count(filter)).isEqualTo(names.size());
        return names;
    }

    private static void insert(FreshDatabase database, String model) {
        database.execute(
                "insert into keyring (workspace_id, id, provider_id, model_name, model_key, model_type, removed,"
                        + " revision, created_at, updated_at) values ('" + WORKSPACE
                        + "', gen_random_uuid(), 'openai', '" + model
                        + "', '" + Text.key(model) + "', 'LLM', false, 1, now(), now())");
    }
}
