package dev.modelkeys.query;

/** Ends the gathering of an answer that would take more memory than it may. */
public final class AnswerTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean onlyNow;
    private final long most;
    private final long mostRead;

    AnswerTooLarge(boolean onlyNow, long most, long mostRead) {
        super("The answer is too large", null, false, false);
        this.onlyNow = onlyNow;
        this.most = most;
        this.mostRead = mostRead;
    }

    /** The bytes that one answer may take. */
    public long most() {
        return most;
    }

    /** The bytes of credentials' values that may be read for one answer. */
    public long mostRead() {
        return mostRead;
    }

    /** Whether the answer alone would be small enough, and others take the memory at the moment. */
    public boolean isOnlyNow() {
        return onlyNow;
    }
}
