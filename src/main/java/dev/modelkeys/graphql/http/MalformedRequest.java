package dev.modelkeys.graphql.http;

/** A body that is no GraphQL request. The message never quotes it. */
final class MalformedRequest extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedRequest(String message) {
        super(message, null, false, false);
    }
}
