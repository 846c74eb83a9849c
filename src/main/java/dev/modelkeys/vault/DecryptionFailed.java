package dev.modelkeys.vault;

/**
 * A sealed secret does not open. Says why in general, never what was inside; the cipher's own exception is dropped.
 */
public final class DecryptionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    DecryptionFailed(Reason reason) {
        super(reason.message);
        this.reason = reason;
    }

    /** For whoever keeps sealed secrets: what it kept is none. */
    public static DecryptionFailed format() {
        return new DecryptionFailed(Reason.FORMAT);
    }

    /** For whoever knows which secret was sealed last: this is another one. */
    public static DecryptionFailed replaced() {
        return new DecryptionFailed(Reason.REPLACED);
    }

    public Reason reason() {
        return reason;
    }

    /** What stood in the way. */
    public enum Reason {
        /** The bytes are not of a format this version knows. */
        FORMAT("The stored secret is not in a known format."),
        /** The data key it was sealed with is not there, or no configured master key opens it. */
        KEY_UNAVAILABLE("The data key of the stored secret is not available."),
        /** The bytes were changed, or they were sealed for another place. */
        INTEGRITY("The stored secret was changed or belongs elsewhere."),
        /** It opens, or is no secret, but it is not what was last entered. */
        REPLACED("What is stored is not what was last entered.");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }
}
