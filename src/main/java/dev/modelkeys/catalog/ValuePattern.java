package dev.modelkeys.catalog;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Regular expression for whole values, in the syntax that RE2 and ECMAScript read alike. Matches in linear time. */
public final class ValuePattern {

    private static final String COUNT = "(?:[*+?]|\\{[0-9]+(?:,[0-9]*)?\\})?";
    private static final String ESCAPED = "\\\\[dw^$\\\\.*+?()\\[\\]{}|/]";
    private static final String MEMBER = "[A-Za-z0-9](?:-[A-Za-z0-9])?|[ _.:@+,%=~]|\\\\-|" + ESCAPED;
    private static final String ATOM = "[A-Za-z0-9 !\"#%&',/:;<=>@_`~-]|" + ESCAPED + "|\\[(?:" + MEMBER + ")+\\]";

    /** Says nothing of pairs of parentheses: the compiler of the pattern does. */
    private static final Pattern PORTABLE = Pattern.compile("(?:\\((?:\\?:)?|\\||(?:\\)|" + ATOM + ")" + COUNT + ")*");

    /** Operators in the sets of flag v, with which browsers compile the HTML attribute pattern. */
    private static final Pattern DOUBLED = Pattern.compile("\\.\\.|::|@@|\\+\\+|,,|%%|==|~~");

    private static final int MAX_INSTRUCTIONS = 4_096;

    /** What a part of a host name that the server's clients build may consist of. */
    static final ValuePattern HOST_PART = of("[a-z0-9\\-]+");

    static final ValuePattern DIGITS = of("[0-9]+");

    private final Pattern pattern;

    private ValuePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException with a reason that goes on from "the pattern" */
    static ValuePattern of(String pattern) {
        if (!PORTABLE.matches(pattern) || DOUBLED.matcher(pattern).find()) {
            throw new IllegalArgumentException(
                    "the pattern has something that browsers read differently or not at all");
        }
        try {
            Pattern compiled = Pattern.compile(pattern);
            if (compiled.programSize() > MAX_INSTRUCTIONS) {
                throw new IllegalArgumentException("the pattern is too long, or has too large a count");
            }
            return new ValuePattern(compiled);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("the pattern is wrong: " + e.getDescription(), e);
        }
    }

    boolean matches(String value) {
        return pattern.matches(value);
    }

    /** The expression without anchors. */
    @Override
    public String toString() {
        return pattern.pattern();
    }
}
