package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Forms as clients see them, and what becomes of values that do not fit. */
@QuarkusTest
class FormTest {

    private static final String KEY_FILE =
            "{\n  \"private_key_id\": \"0123456789abcdef0123456789abcdef0123wxyz\",\n  \"private_key\": \"secret\"\n}\n";

    private final Api api = Api.here();
    private final Steps steps = new Steps(api);

    @BeforeEach
    void startAfresh() {
        steps.startAfresh(Steps.PROVIDER, "vertex_ai");
    }

    @AfterEach
    void leaveNothing() {
        steps.uninstall(Steps.PROVIDER);
        steps.uninstall("vertex_ai");
    }

    @Test
    @DisplayName("F4, F10: a form tells which options are open, by which pattern, and which fields redirect")
    void aFormTellsWhatItTakes() {
        Reply form = api.query("{ provider(id: \"vertex_ai\") { credentialForm { fields { name kind allowsOther pattern"
                + " redirects maxLength } } } }");

        assertThat(form.maps("provider.credentialForm.fields"))
                .contains(
                        field("vertex_project_id", "TEXT", false, null, false, null),
                        field("vertex_location", "SELECT", true, "[a-z0-9\\-]+", true, 63),
                        field("vertex_service_account_key", "SECRET", false, null, false, null));
        Reply model =
                api.query("{ provider(id: \"ollama\") { customModelForm(type: LLM) { fields { name kind allowsOther"
                        + " pattern redirects maxLength } } } }");
        assertThat(model.maps("provider.customModelForm.fields"))
                .contains(
                        field("base_url", "TEXT", false, null, true, null),
                        field("context_size", "INTEGER", false, "[0-9]+", false, 15));
    }

    @Test
    @DisplayName("F10: another location needs the key file again, a location that ends the host name is none")
    void aLocationIsAPartOfAHostName() {
        Reply added = add("vertex_ai", vertex("us-central1"));
        assertThat(added.problems()).isEmpty();
        assertThat(added.texts("addCredential.credential.fields.hint")).contains("••••••••wxyz");
        String id = added.text("addCredential.credential.id");

        assertThat(edit(id, value("vertex_location", "mars-north1")).problems())
                .containsExactly("REQUIRED input.changes.vertex_service_account_key");
        assertThat(edit(id, value("vertex_location", "evil.example/?")).problems())
                .containsExactlyInAnyOrder(
                        "INVALID input.changes.vertex_location", "REQUIRED input.changes.vertex_service_account_key");
        assertThat(edit(id, value("vertex_project_id", "other")).problems()).isEmpty();
        assertThat(edit(id, value("vertex_location", "mars-north1"), value("vertex_service_account_key", KEY_FILE))
                        .problems())
                .isEmpty();
    }

    @Test
    @DisplayName("F9, F12, F13: masks, wrappings and addresses without a host are refused in an add")
    void whatCanNeverWorkIsRefused() {
        assertThat(add(Steps.PROVIDER, List.of(value("openai_api_key", "********")))
                        .problems())
                .containsExactly("MASKED_VALUE input.values.openai_api_key");
        Reply wrapped = add(Steps.PROVIDER, List.of(value("openai_api_key", "export OPENAI_API_KEY='sk-wrapped'")));
        assertThat(wrapped.problems()).containsExactly("INVALID input.values.openai_api_key");
        assertThat(wrapped.body())
                .contains("API Key must be the secret alone. Leave out: the name before it; quotation marks.")
                .doesNotContain("sk-wrapped");
        assertThat(add(
                                Steps.PROVIDER,
                                List.of(
                                        value("openai_api_key", Steps.SECRET),
                                        value("openai_api_base", "https://gw.example/v1?api_key=sk-1")))
                        .problems())
                .containsExactly("INVALID input.values.openai_api_base");
        assertThat(add(
                                "vertex_ai",
                                List.of(
                                        value("vertex_project_id", "p"),
                                        value("vertex_location", "global"),
                                        value("vertex_service_account_key", KEY_FILE + "// end")))
                        .problems())
                .containsExactly("INVALID input.values.vertex_service_account_key");
    }

    private static List<Map<String, String>> vertex(String location) {
        return List.of(
                value("vertex_project_id", "project"),
                value("vertex_location", location),
                value("vertex_service_account_key", KEY_FILE));
    }

    private Reply add(String provider, List<Map<String, String>> values) {
        return api.change("add-credential", Map.of("owner", Map.of("providerId", provider), "values", values));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private final Reply edit(String id, Map<String, String>... changes) {
        return api.change("edit-credential", Map.of("id", id, "changes", List.of(changes)));
    }

    private static Map<String, String> value(String field, String value) {
        return Map.of("field", field, "value", value);
    }

    private static Map<String, Object> field(
            String name,
            String kind,
            boolean allowsOther,
            @Nullable Object pattern,
            boolean redirects,
            @Nullable Object maxLength) {
        Map<String, Object> field = new HashMap<>();
        field.put("name", name);
        field.put("kind", kind);
        field.put("allowsOther", allowsOther);
        field.put("pattern", pattern);
        field.put("redirects", redirects);
        field.put("maxLength", maxLength);
        return field;
    }
}
