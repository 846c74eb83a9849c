package dev.modelkeys.access;

/** Somebody did not prove who they are. Says the same whatever was wrong. */
public final class Unauthenticated extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean tooOften;

    private Unauthenticated(boolean tooOften) {
        super(null, null, false, false);
        this.tooOften = tooOften;
    }

    static Unauthenticated unproved() {
        return new Unauthenticated(false);
    }

    static Unauthenticated tooOften() {
        return new Unauthenticated(true);
    }

    /** Whether they failed so often that they are not listened to for a while. */
    public boolean isTooOften() {
        return tooOften;
    }
}
