package dev.modelkeys.start;

/** What carries a refusal to whoever can end the start. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Refused(String property, String message) {
        super(message, null, false, false);
        this.refusal = new Refusal(property, message);
    }

    Refusal refusal() {
        return refusal;
    }
}
