package dev.modelkeys.access;

/** Thrown for a missing or invalid token, without saying why. */
public final class Unauthenticated extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean tooOften;

    private Unauthenticated(boolean tooOften) {
        super(null, null, false, false);
        this.tooOften = tooOften;
    }

    public static Unauthenticated unproved() {
        return new Unauthenticated(false);
    }

    static Unauthenticated tooOften() {
        return new Unauthenticated(true);
    }

    /** Whether the address has too many failures. */
    public boolean isTooOften() {
        return tooOften;
    }
}
