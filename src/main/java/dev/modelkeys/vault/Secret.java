package dev.modelkeys.vault;

/**
 * Secret value in memory: identity equality, no serialisation, and a constant {@code toString}.
 */
public final class Secret {

    private static final String MASK = "••••••••";
    private static final int SHORTEST_WITH_A_VISIBLE_TAIL = 20;
    private static final int VISIBLE = 4;

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret of(String value) {
        return new Secret(value);
    }

    /** Returns the plaintext. Beware: an architecture test lists the packages that may call this. */
    public String reveal() {
        return value;
    }

    /**
     * Returns a hint of twelve characters: a mask, and the last four characters of a secret of twenty or more.
     */
    public String hint() {
        int length = value.codePointCount(0, value.length());
        String tail = length < SHORTEST_WITH_A_VISIBLE_TAIL
                ? MASK.substring(0, VISIBLE)
                : value.substring(value.offsetByCodePoints(value.length(), -VISIBLE));
        return MASK + tail;
    }

    @Override
    public String toString() {
        return "Secret[***]";
    }
}
