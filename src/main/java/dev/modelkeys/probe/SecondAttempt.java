package dev.modelkeys.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.modelkeys.catalog.AnswerPattern;
import dev.modelkeys.catalog.Answers.Meaning;
import dev.modelkeys.catalog.ProbeCase;
import dev.modelkeys.catalog.ProbeRequest;
import dev.modelkeys.catalog.ProbeRetry;
import dev.modelkeys.catalog.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one further attempt that a request may have: after a pause, with more tokens, or with another model.
 *
 * @param afterSeconds pause before it, null for none
 * @param changes members of the body that are replaced, null for none
 */
record SecondAttempt(@Nullable Integer afterSeconds, @Nullable JsonNode changes) {

    private static final String TOKENS = "max_tokens";

    /** What newer models call the same limit. */
    private static final String COMPLETION_TOKENS = "max_completion_tokens";

    /** The attempt that an answer calls for; null if it says enough. */
    static @Nullable SecondAttempt after(Answer answer, Provider provider, ProbeCase asked, Values values) {
        if (answer.failure() != null) {
            return null;
        }
        Verdicts.Reading reading = Verdicts.read(asked.answers(), answer, values);
        String other = isAboutTokens(answer) ? null : otherModel(answer, reading, provider, asked, values);
        if (other != null) {
            return new SecondAttempt(null, JsonNodeFactory.instance.objectNode().put(AskedModel.MEMBER, other));
        }
        ProbeRetry retry = asked.retry();
        if (retry == null || !Verdicts.matches(telling(retry, reading), answer, values)) {
            return null;
        }
        return new SecondAttempt(retry.afterSeconds(), named(retry.json(), asked, answer));
    }

    /** A status alone is no reason to ask again where the answer says more. */
    private static List<AnswerPattern> telling(ProbeRetry retry, Verdicts.Reading reading) {
        return reading.specific()
                ? retry.on().stream().filter(AnswerPattern::isSpecific).toList()
                : retry.on();
    }

    private static boolean isAboutTokens(Answer answer) {
        AnswerBody body = AnswerBody.of(answer);
        return body.contains(TOKENS) || body.contains(COMPLETION_TOKENS);
    }

    private static @Nullable String otherModel(
            Answer answer, Verdicts.Reading reading, Provider provider, ProbeCase asked, Values values) {
        AskedModel model = AskedModel.of(asked, values);
        boolean unknown = reading.meaning() == Meaning.UNKNOWN_MODEL;
        boolean aboutModel = model != null
                && switch (answer.status()) {
                    case 404 -> unknown || AnswerBody.of(answer).contains(model.name());
                    case 400 ->
                        (unknown && (reading.specific() || asked.retry() == null))
                                || AnswerBody.of(answer).contains(model.name());
                    default -> false;
                };
        return model != null && aboutModel ? model.next(provider) : null;
    }

    /** Names the limit as the answer wants it named; one name takes the other away. */
    private static @Nullable JsonNode named(@Nullable JsonNode changes, ProbeCase asked, Answer answer) {
        if (!(changes instanceof ObjectNode object)) {
            return changes;
        }
        ObjectNode named = object.deepCopy();
        if (sends(asked, TOKENS) && AnswerBody.of(answer).contains(COMPLETION_TOKENS) && named.has(TOKENS)) {
            named.set(COMPLETION_TOKENS, named.get(TOKENS));
            named.putNull(TOKENS);
        } else if (sends(asked, COMPLETION_TOKENS) && named.has(TOKENS)) {
            named.putNull(COMPLETION_TOKENS);
        }
        return named;
    }

    private static boolean sends(ProbeCase asked, String member) {
        ProbeRequest request = asked.request();
        return request != null && request.json() != null && request.json().has(member);
    }
}
