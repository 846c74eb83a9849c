package dev.modelkeys.vault;

/**
 * Secret value in memory: identity equality, no serialisation, and a constant {@code toString}.
 */
public final class Secret {

    private static final String MASK = "••••••••";
    private static final int SHORTEST_WITH_A_VISIBLE_TAIL = 20;
    private static final int VISIBLE = 4;

    private final String value;
    private final String identifier;

    private Secret(String value, String identifier) {
        this.value = value;
        this.identifier = identifier;
    }

    public static Secret of(String value) {
        return new Secret(value, value);
    }

    /** @param identifier the text whose end the hint shows, for secrets that all end alike */
    public static Secret of(String value, String identifier) {
        return new Secret(value, identifier);
    }

    /** Returns the plaintext. Beware: an architecture test lists the packages that may call this. */
    public String reveal() {
        return value;
    }

    /**
     * Returns a hint of twelve characters in one line: a mask, and the last four characters of a secret, or identifier, of
     * twenty or more.
     */
    public String hint() {
        int length = identifier.codePointCount(0, identifier.length());
        if (length < SHORTEST_WITH_A_VISIBLE_TAIL) {
            return MASK + MASK.substring(0, VISIBLE);
        }
        StringBuilder hint = new StringBuilder(MASK);
        identifier
                .substring(identifier.offsetByCodePoints(identifier.length(), -VISIBLE))
                .codePoints()
                .map(character -> isVisible(character) ? character : MASK.charAt(0))
                .forEach(hint::appendCodePoint);
        return hint.toString();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return "Secret[***]";
    }
}
