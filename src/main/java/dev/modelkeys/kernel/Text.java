package dev.modelkeys.kernel;

import dev.modelkeys.kernel.Rejection.Code;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Trimming, checks and comparison of names that people type. The time of each is bounded by the length of the text. */
public final class Text {

    /** In UTF-16 units: twice the longest name. */
    private static final int LONGEST_FOLDED = 512;

    private Text() {}

    /** The trimmed text; empty, with a rejection, where it is blank, too long or unprintable. */
    public static Optional<String> validated(
            String raw, String what, int maximum, Rejections rejections, String... path) {
        String text = trim(raw);
        if (text.isEmpty()) {
            rejections.add(Rejection.required(what, path));
        } else if (text.length() > 2 * maximum) {
            rejections.add(tooLong(what, maximum, path));
        } else if (text.codePoints().anyMatch(Text::isControl)) {
            rejections.add(Rejection.of(Code.INVALID, what + " has no control or invisible characters.", path));
        } else if (text.codePoints().allMatch(Text::isMarkOrSpace)) {
            rejections.add(Rejection.of(Code.INVALID, what + " has a letter, a digit or a sign.", path));
        } else if (isLongerThan(maximum, text)) {
            rejections.add(tooLong(what, maximum, path));
        } else {
            return Optional.of(text);
        }
        return Optional.empty();
    }

    /**
     * Key under which two texts count as the same: Unicode NFKC, case-folded, trimmed. Lower case first: the capital sharp
     * s has no upper case of its own and would differ from the small one.
     *
     * @throws IllegalArgumentException if the text is longer than any name: the time of normalisation grows with the square of
     *     a run of combining marks, so callers check the length first
     */
    public static String key(String text) {
        if (text.length() > LONGEST_FOLDED) {
            throw new IllegalArgumentException("A text is folded after its length was checked");
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return trim(Normalizer.normalize(folded, Normalizer.Form.NFKC));
    }

    /** Search term for names. PostgreSQL refuses NUL; another control character replaces it, which no name has either. */
    public static String searchTerm(String text) {
        return text.replace('\u0000', '\u0001');
    }

    /** Key under which names are searched for this text. */
    public static String searchKey(String text) {
        return searchTerm(key(text));
    }

    public static boolean isBlank(String text) {
        return trim(text).isEmpty();
    }

    /** Whether the text has more characters, that is code points. */
    public static boolean isLongerThan(int maximum, String text) {
        return text.length() > 2 * maximum || text.codePointCount(0, text.length()) > maximum;
    }

    private static Rejection tooLong(String what, int maximum, String... path) {
        return Rejection.of(Code.TOO_LONG, what + " has at most " + maximum + " characters.", path);
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Marks, which need a character before them, and spaces. */
    private static boolean isMarkOrSpace(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
        };
    }

    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
