package dev.modelkeys.graphql;

/** Request that cannot be executed, for a reason the client may know; becomes a top-level error. */
public final class RequestError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String text;

    private RequestError(String code, String message) {
        super(message, null, false, false);
        this.code = code;
        this.text = message;
    }

    /** Argument outside its documented range; the message never quotes the value. */
    public static RequestError invalidArgument(String message) {
        return new RequestError("INVALID_ARGUMENT", message);
    }

    public static RequestError busy(String message) {
        return new RequestError("BUSY", message);
    }

    public String code() {
        return code;
    }

    public String text() {
        return text;
    }
}
