package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The values of a credential that lists show are bounded together. */
@QuarkusTest
class PlainValuesTest {

    private static final String PROVIDER = "openai_api_compatible";

    /** As long as one value may be. Four of them are as much as a credential may have, and it has others, too. */
    private static final String LONGEST = "x".repeat(8 * 1024);

    private final Api api = Api.here();
    private final Steps steps = new Steps(api);

    @BeforeEach
    void startAfresh() {
        steps.startAfresh(PROVIDER);
    }

    @AfterEach
    void leaveNothing() {
        steps.uninstall(PROVIDER);
    }

    @Test
    void areTooLongTogether() {
        Reply added = add(LONGEST);

        assertThat(added.problems()).containsExactly("TOO_LONG input.values");
        assertThat(added.body()).contains("32 kB");
    }

    @Test
    void areTooLongTogetherAfterAnEdit() {
        Reply added = add("x");
        assertThat(added.problems()).isEmpty();
        Map<String, Object> edit = Map.of(
                "id",
                added.text("addCustomModel.credential.id"),
                "changes",
                List.of(Map.of("field", "voices", "value", LONGEST)));

        assertThat(api.change("edit-credential", edit).problems()).containsExactly("TOO_LONG input.changes");
    }

    private Reply add(String voices) {
        List<Map<String, String>> values = Stream.of(
                        Map.entry("endpoint_url", "https://models.example/v1"),
                        Map.entry("display_name", LONGEST),
                        Map.entry("endpoint_model_name", LONGEST),
                        Map.entry("tts_api_format", "byteplus"),
                        Map.entry("tts_resource_id", LONGEST),
                        Map.entry("voices", voices))
                .map(value -> Map.of("field", value.getKey(), "value", value.getValue()))
                .toList();
        return api.change(
                "add-custom-model",
                Map.of("providerId", PROVIDER, "name", "model", "type", "TEXT_TO_SPEECH", "values", values));
    }
}
