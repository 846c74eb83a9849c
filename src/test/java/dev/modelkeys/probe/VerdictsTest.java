package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.modelkeys.catalog.AnswerPattern;
import dev.modelkeys.catalog.Answers;
import dev.modelkeys.catalog.Answers.Meaning;
import dev.modelkeys.catalog.ProbeCase;
import dev.modelkeys.catalog.Provider;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of every provider, with each kind of answer. */
class VerdictsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    static Stream<Arguments> cases() {
        return Subjects.CATALOG.providers().stream()
                .flatMap(provider -> Stream.of(false, true).flatMap(custom -> provider.probes().cases(custom).stream()
                        .filter(each -> each.request() != null)
                        .map(each -> Arguments.of(provider.id(), custom, each.name()))));
    }

    private static ProbeCase asked(Provider provider, boolean custom, String name) {
        return provider.probes().cases(custom).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachPatternIsFoundInTheAnswerThatItDescribes(String id, boolean custom, String name) {
        Provider provider = Subjects.provider(id);
        ProbeCase asked = asked(provider, custom, name);
        Values values =
                RecordedAnswersTest.values(provider, custom).with("huggingfacehub_endpoint_url", "https://e.example");
        for (Meaning meaning : Meaning.values()) {
            for (AnswerPattern pattern : asked.answers().of(meaning)) {
                if (pattern.negated()) {
                    continue;
                }
                Meaning read = Verdicts.read(asked.answers(), answer(pattern, values), values)
                        .meaning();
                // An earlier meaning may claim the same answer: a bad key at the wrong site.
                assertThat(read).as(meaning + " " + pattern).isNotNull();
                if (read != meaning) {
                    assertThat(claims(asked.answers(), read, pattern))
                            .as(read + " for " + pattern)
                            .isTrue();
                }
            }
        }
    }

    private static boolean claims(Answers answers, Meaning earlier, AnswerPattern pattern) {
        return answers.of(earlier).stream()
                .anyMatch(other -> (other.isSpecific() || !pattern.isSpecific())
                        && (other.status() == null || other.status().equals(pattern.status())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noAnswerIsValidByDoubt(String id, boolean custom, String name) {
        Provider provider = Subjects.provider(id);
        ProbeCase asked = asked(provider, custom, name);
        Values values = RecordedAnswersTest.values(provider, custom);
        for (String body : List.of("<!doctype html><html>sign in</html>", "{\"error\":{\"message\":\"m\"", "Hello")) {
            assertThat(verdict(asked, 200, body, values)).as(body).isNotIn(HealthVerdict.VALID, HealthVerdict.REJECTED);
        }
        assertThat(verdict(asked, 302, "", values)).isEqualTo(HealthVerdict.INCONCLUSIVE);
        assertThat(verdict(asked, 502, "<html>bad gateway</html>", values)).isEqualTo(HealthVerdict.INCONCLUSIVE);
        assertThat(verdict(asked, 204, "", values)).isEqualTo(HealthVerdict.INCONCLUSIVE);
        assertThat(verdict(asked, 404, "<html>not found</html>", values)).isEqualTo(HealthVerdict.INCONCLUSIVE);
        assertThat(Findings.of(asked, Answer.failed(Finding.TIMED_OUT), values, NOW)
                        .verdict())
                .isEqualTo(HealthVerdict.UNREACHABLE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRateLimitIsNeverABadKeyAndSaysWhenToComeAgain(String id, boolean custom, String name) {
        Provider provider = Subjects.provider(id);
        ProbeCase asked = asked(provider, custom, name);
        Answer answer = RecordedAnswersTest.answer(429, "retry-after: 7", "{\"error\":{}}");
        ProbeResult result = Findings.of(asked, answer, RecordedAnswersTest.values(provider, custom), NOW);
        assertThat(result.verdict()).isIn(HealthVerdict.RATE_LIMITED, HealthVerdict.NO_CREDIT);
        assertThat(result.retryAt()).isEqualTo(NOW.plusSeconds(7));
    }

    @Test
    void whatWasReadBeforeALongListWasCutCounts() {
        Provider provider = Subjects.provider("gpustack");
        ProbeCase asked = asked(provider, true, "model");
        String start = "{\"object\":\"list\",\"data\":[{\"id\":\"a\"},{\"id\":\"model-1\"},{\"id\":\"zz";
        Answer cut = new Answer(200, Map.of(), start.getBytes(UTF_8), true, null);
        assertThat(Findings.of(asked, cut, RecordedAnswersTest.values(provider, true), NOW)
                        .finding())
                .isEqualTo(Finding.ACCEPTED);
        Answer broken = new Answer(200, Map.of(), start.getBytes(UTF_8), false, null);
        assertThat(Findings.of(asked, broken, RecordedAnswersTest.values(provider, true), NOW)
                        .finding())
                .isEqualTo(Finding.NOT_UNDERSTOOD);
    }

    private static HealthVerdict verdict(ProbeCase asked, int status, String body, Values values) {
        return Findings.of(asked, RecordedAnswersTest.answer(status, "", body), values, NOW)
                .verdict();
    }

    private static Answer answer(AnswerPattern pattern, Values values) {
        int status = pattern.status() == null ? 200 : pattern.status();
        if (pattern.header() != null) {
            return RecordedAnswersTest.answer(status, pattern.header() + ": " + text(pattern, values), "{}");
        }
        if (pattern.body() != null) {
            String body =
                    switch (pattern.body()) {
                        case EMPTY -> "";
                        case HTML -> "<html></html>";
                        case NOT_JSON -> "Not found";
                    };
            return RecordedAnswersTest.answer(status, "", body);
        }
        return RecordedAnswersTest.answer(status, "", json(pattern, values).toString());
    }

    private static String text(AnswerPattern pattern, Values values) {
        if (pattern.value() != null) {
            return Objects.requireNonNull(Rendering.text(pattern.value(), values));
        }
        return pattern.contains() != null ? "~" + pattern.contains() + "~" : "0";
    }

    /** A body with what the pattern asks for, and with what the patterns beside it do. */
    private static JsonNode json(AnswerPattern pattern, Values values) {
        JsonNode node = json(Objects.requireNonNullElse(pattern.pointer(), "/x"), text(pattern, values));
        return pattern.and() == null ? node : ((ObjectNode) node).setAll((ObjectNode) json(pattern.and(), values));
    }

    private static JsonNode json(String pointer, String text) {
        JsonNode node = JsonNodeFactory.instance.textNode(text);
        List<String> steps = List.of(pointer.substring(1).split("/"));
        for (int index = steps.size() - 1; index >= 0; index--) {
            String step = steps.get(index);
            if (step.equals("*") || step.equals("0")) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                array.add(node);
                node = array;
            } else {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                object.set(step, node);
                node = object;
            }
        }
        return node;
    }
}
