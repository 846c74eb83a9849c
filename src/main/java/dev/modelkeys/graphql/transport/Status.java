package dev.modelkeys.graphql.transport;

import dev.modelkeys.graphql.engine.Errors;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.Map;
import java.util.Objects;

/** HTTP status codes of results and errors. */
final class Status {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int INTERNAL_SERVER_ERROR = 500;

    /**
     * The same in both media types. The first four are never 200: the document was not read, or the server cannot serve.
     * The last one always is, because clients take it for an answer and send the whole document.
     */
    private static final Map<String, Integer> BY_CODE = Map.of(
            Errors.BAD_NUMBER,
            BAD_REQUEST,
            Errors.TOO_COMPLEX,
            422,
            Errors.UNAVAILABLE,
            503,
            Errors.BUSY,
            503,
            Errors.PERSISTED_QUERY_NOT_FOUND,
            OK);

    private Status() {}

    /** The status for an error outside of the execution. */
    static int of(GraphQLError error) {
        return BY_CODE.getOrDefault(Errors.code(error), INTERNAL_SERVER_ERROR);
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
}
