package dev.modelkeys.vault;

/**
 * A value nobody may read by accident: it has no equality of its own, does not serialise, and prints as nothing.
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

    /** The plaintext. An architecture test names the rooms that may call this. */
    public String reveal() {
        return value;
    }

    /**
     * Twelve characters whatever the secret: its last four after a mask when it has twenty or more, else only mask.
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
