package dev.modelkeys.catalog;

import java.util.BitSet;

/**
 * Regular expression for whole values. Each character leaves at most one way to go on; an expression for which that is not
 * so is refused. So a match takes one step for each character, here and in the engines of browsers.
 */
public final class ValuePattern {

    /** What a part of a host name that the server's clients build may consist of. */
    static final ValuePattern HOST_PART = of("[a-z0-9-]+");

    static final ValuePattern DIGITS = of("[0-9]+");

    private final String text;
    private final int[][] next;
    private final BitSet[] characters;
    private final BitSet accepting;

    private ValuePattern(String text, PatternAutomaton automaton) {
        this.text = text;
        this.next = automaton.next();
        this.characters = automaton.characters();
        this.accepting = automaton.accepting();
    }

    /** @throws IllegalArgumentException with a reason that goes on from "the pattern" */
    static ValuePattern of(String pattern) {
        PatternParser parser = new PatternParser(pattern);
        PatternNode parsed = parser.parse();
        return new ValuePattern(parser.portable(), PatternAutomaton.of(parsed));
    }

    boolean matches(String value) {
        int state = 0;
        for (int index = 0; index < value.length(); index++) {
            state = after(state, value.charAt(index));
            if (state < 0) {
                return false;
            }
        }
        return accepting.get(state);
    }

    private int after(int state, char character) {
        for (int candidate : next[state]) {
            if (characters[candidate].get(character)) {
                return candidate;
            }
        }
        return -1;
    }

    /** The expression as ECMAScript reads it under any flag, without anchors. */
    @Override
    public String toString() {
        return text;
    }
}
