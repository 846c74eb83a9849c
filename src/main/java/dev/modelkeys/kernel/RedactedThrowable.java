package dev.modelkeys.kernel;

/** What was thrown and where, without the messages: they may quote what was sent. */
public final class RedactedThrowable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RedactedThrowable(Throwable thrown) {
        super(thrown.getClass().getName(), thrown.getCause() == null ? null : new RedactedThrowable(thrown.getCause()));
        setStackTrace(thrown.getStackTrace());
    }
}
