package dev.modelkeys.graphql;

/** A request that cannot be answered, for a reason its sender may know: becomes a top-level error. */
public final class RequestFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String text;

    private RequestFault(String code, String message) {
        super(message, null, false, false);
        this.code = code;
        this.text = message;
    }

    /** An argument that is not what its description says. The message never quotes it. */
    static RequestFault invalidArgument(String message) {
        return new RequestFault("INVALID_ARGUMENT", message);
    }

    static RequestFault busy(String message) {
        return new RequestFault("BUSY", message);
    }

    static RequestFault forbidden() {
        return new RequestFault("FORBIDDEN", "Your role may not do this.");
    }

    public String code() {
        return code;
    }

    public String text() {
        return text;
    }
}
