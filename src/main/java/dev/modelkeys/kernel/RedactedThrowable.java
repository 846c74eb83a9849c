package dev.modelkeys.kernel;

/** Type, causes and stack traces of a throwable without its messages, which may quote input. */
public final class RedactedThrowable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RedactedThrowable(Throwable thrown) {
        super(thrown.getClass().getName(), thrown.getCause() == null ? null : new RedactedThrowable(thrown.getCause()));
        setStackTrace(thrown.getStackTrace());
    }
}
