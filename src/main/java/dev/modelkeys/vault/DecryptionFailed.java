package dev.modelkeys.vault;

/**
 * Failure to decrypt a stored secret. Names the reason only; the cipher's exception is dropped, because it may quote bytes.
 */
public final class DecryptionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    DecryptionFailed(Reason reason) {
        super(reason.message);
        this.reason = reason;
    }

    /** Failure of a stored value that is no ciphertext. */
    public static DecryptionFailed format() {
        return new DecryptionFailed(Reason.FORMAT);
    }

    /** Failure of a ciphertext that decrypts to another value than the last one entered. */
    public static DecryptionFailed replaced() {
        return new DecryptionFailed(Reason.REPLACED);
    }

    public Reason reason() {
        return reason;
    }

    /** Reason of the failure. */
    public enum Reason {
        /** Unknown format. */
        FORMAT("The stored secret is not in a known format."),
        /** Missing data key, or one that no configured master key unwraps. */
        KEY_UNAVAILABLE("The data key of the stored secret is not available."),
        /** Changed bytes, or a ciphertext of another encryption context. */
        INTEGRITY("The stored secret was changed or belongs elsewhere."),
        /** Valid value, but not the last one entered. */
        REPLACED("What is stored is not what was last entered.");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }
}
