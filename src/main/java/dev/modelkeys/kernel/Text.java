package dev.modelkeys.kernel;

import dev.modelkeys.kernel.Rejection.Code;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** How the names that people type are trimmed, checked and compared. */
public final class Text {

    private Text() {}

    /** The text without the white space around it; empty, with a rejection, where it is blank, too long or unprintable. */
    public static Optional<String> validated(
            String raw, String what, int longest, Rejections rejections, String... path) {
        String text = trim(raw);
        if (isBlank(text)) {
            rejections.add(Rejection.required(what, path));
        } else if (text.codePoints().anyMatch(Text::isControl)) {
            rejections.add(Rejection.of(Code.INVALID, what + " has no control or invisible characters.", path));
        } else if (text.codePoints().allMatch(Text::isMarkOrSpace)) {
            rejections.add(Rejection.of(Code.INVALID, what + " has a letter, a digit or a sign.", path));
        } else if (text.codePointCount(0, text.length()) > longest) {
            rejections.add(Rejection.of(Code.TOO_LONG, what + " has at most " + longest + " characters.", path));
        } else {
            return Optional.of(text);
        }
        return Optional.empty();
    }

    /**
     * The form in which two texts are the same: Unicode NFKC, without case, trimmed. Lower case first, because the capital
     * sharp s has no upper case of its own and would end up apart from the small one.
     */
    public static String key(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return trim(Normalizer.normalize(folded, Normalizer.Form.NFKC));
    }

    /** What to look for among names. They have no control characters, so one stands for NUL, which PostgreSQL refuses. */
    public static String searchTerm(String text) {
        return text.replace('\u0000', '\u0001');
    }

    public static boolean isBlank(String text) {
        return key(text).isEmpty();
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

    /** What shows only on a character before it. */
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
