package dev.modelkeys.graphql.engine;

import dev.modelkeys.query.Answer;
import graphql.execution.ExecutionContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts the fields of an answer while the engine completes them. */
final class AnswerCount {

    /** What a field takes beside its text: at most an entry of a map, and its name in the answer. */
    static final int FIELD = 32;

    private AnswerCount() {}

    static Answer answer(ExecutionContext context) {
        return Objects.requireNonNull(context.getGraphQLContext().get(Answer.class));
    }

    static void add(ExecutionContext context, @Nullable Object value) {
        answer(context).add(FIELD + (value instanceof String text ? text.length() : 0));
    }
}
