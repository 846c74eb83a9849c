package dev.modelkeys.graphql.transport;

import dev.modelkeys.graphql.engine.Errors;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.Map;
import java.util.Objects;

/** The HTTP status that says how a request went. */
final class Status {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int INTERNAL_SERVER_ERROR = 500;

    /** For these the older media type makes no exception: the document was not looked at, or the server cannot serve. */
    private static final Map<String, Integer> BY_CODE =
            Map.of(Errors.BAD_NUMBER, BAD_REQUEST, Errors.TOO_COMPLEX, 422, Errors.UNAVAILABLE, 503, Errors.BUSY, 503);

    private Status() {}

    /** Where nothing was executed. */
    static int of(GraphQLError error) {
        return BY_CODE.getOrDefault(Errors.code(error), 500);
    }

    static int of(ExecutionResult result, Media media) {
        if (result.isDataPresent()) {
            return OK;
        }
        return result.getErrors().stream()
                .map(error -> BY_CODE.get(Errors.code(Errors.reworded(error))))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(media == Media.LEGACY ? OK : BAD_REQUEST);
    }

    /** Of what went wrong beside the execution. */
    static int ofFailure(GraphQLError error) {
        return BY_CODE.getOrDefault(Errors.code(error), INTERNAL_SERVER_ERROR);
    }
}
