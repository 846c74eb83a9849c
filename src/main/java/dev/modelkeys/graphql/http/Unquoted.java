package dev.modelkeys.graphql.http;

/** What was thrown and where, without the messages: they may quote what was sent. */
final class Unquoted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unquoted(Throwable thrown) {
        super(thrown.getClass().getName(), thrown.getCause() == null ? null : new Unquoted(thrown.getCause()));
        setStackTrace(thrown.getStackTrace());
    }
}
