package dev.modelkeys.graphql;

/** A request that cannot be answered, for a reason its sender may know: becomes a top-level error. */
public final class RequestError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String text;

    private RequestError(String code, String message) {
        super(message, null, false, false);
        this.code = code;
        this.text = message;
    }

    /** An argument that is not what its description says. The message never quotes it. */
    static RequestError invalidArgument(String message) {
        return new RequestError("INVALID_ARGUMENT", message);
    }

    static RequestError busy(String message) {
        return new RequestError("BUSY", message);
    }

    public String code() {
        return code;
    }

    public String text() {
        return text;
    }
}
