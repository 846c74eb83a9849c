package dev.modelkeys.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.PredefinedModel;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When a call that uses up a few tokens is made once more, and how. */
class SecondAttemptTest {

    private static final ProbeSubject KEY = Subjects.credential("aihubmix", Map.of("api_key", "k"));
    private static final ProbeSubject MODEL =
            Subjects.model("aihubmix", ModelType.LLM, "model-1", Map.of("api_key", "k"));

    private static @Nullable SecondAttempt after(ProbeSubject subject, String name, int status, String body) {
        return SecondAttempt.after(
                RecordedAnswersTest.answer(status, "", body),
                subject.provider(),
                Subjects.named(subject, name),
                Values.of(subject));
    }

    static Stream<Arguments> calls() {
        String unknown = "{\"error\":{\"code\":\"model_not_found\"}}";
        String unsupported =
                "{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.\"}}";
        String sixteen = "{\"max_tokens\":16}";
        return Stream.of(
                arguments(KEY, "key", 400, "{\"error\":{\"message\":\"too few\"}}", sixteen),
                arguments(MODEL, "model-llm", 400, "{\"error\":{\"message\":\"too few\"}}", sixteen),
                arguments(MODEL, "model-llm", 400, unsupported, "{\"max_tokens\":null,\"max_completion_tokens\":16}"),
                arguments(MODEL, "model-llm", 400, unknown, null),
                arguments(MODEL, "model-llm", 404, unknown, null),
                arguments(MODEL, "model-llm", 400, "{\"error\":{\"message\":\"no model-1\"}}", sixteen),
                arguments(KEY, "key", 401, "{\"error\":{\"message\":\"gpt-4.1-nano\"}}", null),
                arguments(KEY, "key", 200, "{\"choices\":[]}", null),
                arguments(KEY, "key", 429, "{}", null));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aRefusalOfSoFewTokensIsFollowedByMore(
            ProbeSubject subject, String name, int status, String body, @Nullable String changes) {
        SecondAttempt second = after(subject, name, status, body);
        assertThat(second == null ? null : String.valueOf(second.changes())).isEqualTo(changes);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aModelThatIsNotKnownIsFollowedByTheNextListedOne(int status, String body) {
        SecondAttempt second = Objects.requireNonNull(after(KEY, "key", status, body));
        String next = Objects.requireNonNull(second.changes()).path("model").asText();
        assertThat(next).isNotEqualTo("gpt-4.1-nano");
        assertThat(KEY.provider().models())
                .filteredOn(model -> model.type() == ModelType.LLM && !model.deprecated())
                .extracting(PredefinedModel::name)
                .contains(next);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(404, "{}"),
                arguments(404, "{\"error\":{\"message\":\"The model `gpt-4.1-nano` does not exist\"}}"),
                arguments(400, "{\"error\":{\"code\":\"model_not_found\"}}"),
                arguments(400, "{\"error\":{\"message\":\"gpt-4.1-nano is not available\"}}"));
    }

    @Test
    void anotherModelIsOfTheSameType() {
        ProbeSubject voyage = Subjects.credential("voyage", Map.of("api_key", "k"));
        SecondAttempt second =
                Objects.requireNonNull(after(voyage, "key", 400, "{\"detail\":\"Model not supported\"}"));
        String next = Objects.requireNonNull(second.changes()).path("model").asText();
        assertThat(voyage.provider().models())
                .filteredOn(model -> model.type() == ModelType.TEXT_EMBEDDING)
                .extracting(PredefinedModel::name)
                .contains(next);
    }

    @Test
    void theListIsGoneThroughInItsOrder() {
        AskedModel last = new AskedModel("not-listed", ModelType.LLM);
        String first = Objects.requireNonNull(last.next(KEY.provider()));
        String second = Objects.requireNonNull(new AskedModel(first, ModelType.LLM).next(KEY.provider()));
        assertThat(second).isNotEqualTo(first);
        assertThat(new AskedModel("m", ModelType.SPEECH_TO_TEXT).next(Subjects.provider("voyage")))
                .isNull();
    }
}
