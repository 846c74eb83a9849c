package dev.modelkeys.graphql.transport;

/** Thrown for a body that is no GraphQL request. The message never quotes it. */
final class MalformedRequest extends Exception {

    private static final long serialVersionUID = 1L;

    private final String text;

    MalformedRequest(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    String text() {
        return text;
    }
}
