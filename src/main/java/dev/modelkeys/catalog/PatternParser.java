package dev.modelkeys.catalog;

import dev.modelkeys.catalog.PatternNode.Characters;
import dev.modelkeys.catalog.PatternNode.Choice;
import dev.modelkeys.catalog.PatternNode.Repetition;
import dev.modelkeys.catalog.PatternNode.Sequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parser of the regular expressions that Java and ECMAScript, with any of its flags, read alike: printable ASCII characters,
 * sets, groups, alternatives and greedy counts. Everything else is a fault, anchors included: a pattern is for the whole
 * value.
 */
final class PatternParser {

    private static final String SYNTAX = "^$\\.*+?()[]{}|/";

    private final String pattern;

    /** The pattern as ECMAScript's flag v, which browsers use for the attribute of this name, needs it in sets. */
    private final StringBuilder portable = new StringBuilder();

    private int position;

    PatternParser(String pattern) {
        this.pattern = pattern;
    }

    PatternNode parse() {
        PatternNode whole = choice();
        if (position < pattern.length()) {
            throw fault("has a ) without a (");
        }
        return whole;
    }

    String portable() {
        return portable.toString();
    }

    private PatternNode choice() {
        List<PatternNode> alternatives = new ArrayList<>();
        do {
            alternatives.add(sequence());
        } while (skip('|'));
        return alternatives.size() == 1 ? alternatives.get(0) : new Choice(alternatives);
    }

    private PatternNode sequence() {
        List<PatternNode> parts = new ArrayList<>();
        while (position < pattern.length() && peek() != '|' && peek() != ')') {
            parts.add(counted(atom()));
        }
        return new Sequence(parts);
    }

    private PatternNode atom() {
        char next = take();
        if (next == '(') {
            return group();
        }
        if (next == '[') {
            return new CharacterSetParser().parse();
        }
        if (next == '\\') {
            return escaped();
        }
        if (SYNTAX.indexOf(next) >= 0 && next != '/') {
            throw fault("has a " + next + " that must be written \\" + next + ", or is not supported");
        }
        return one(next);
    }

    private PatternNode group() {
        if (skip('?') && !skip(':')) {
            throw fault("supports no groups but (…) and (?:…)");
        }
        PatternNode inside = choice();
        if (!skip(')')) {
            throw fault("has a ( without a )");
        }
        return inside;
    }

    private PatternNode escaped() {
        char next = take();
        if (next == 'd' || next == 'w') {
            return new Characters(named(next));
        }
        if (SYNTAX.indexOf(next) < 0) {
            throw fault("supports \\d, \\w, and a backslash before the characters of the syntax");
        }
        return one(next);
    }

    private PatternNode counted(PatternNode part) {
        PatternNode counted;
        if (skip('*')) {
            counted = new Repetition(part, 0, null);
        } else if (skip('+')) {
            counted = new Repetition(part, 1, null);
        } else if (skip('?')) {
            counted = new Repetition(part, 0, 1);
        } else if (skip('{')) {
            counted = count(part);
        } else {
            return part;
        }
        if (position < pattern.length() && "*+?{".indexOf(peek()) >= 0) {
            throw fault("has two counts in a row");
        }
        return counted;
    }

    private PatternNode count(PatternNode part) {
        int least = number();
        boolean open = skip(',');
        Integer most = !open ? Integer.valueOf(least) : peek() == '}' ? null : Integer.valueOf(number());
        if (!skip('}') || (most != null && (most < least || most == 0))) {
            throw fault("has a count that is not {n}, {n,} or {n,m}");
        }
        return new Repetition(part, least, most);
    }

    private int number() {
        int number = 0;
        int start = position;
        while (position < pattern.length() && peek() >= '0' && peek() <= '9' && position - start < 4) {
            number = number * 10 + take() - '0';
        }
        if (position == start) {
            throw fault("has a count that is not {n}, {n,} or {n,m}");
        }
        return number;
    }

    private static BitSet named(char name) {
        BitSet set = new BitSet();
        set.set('0', '9' + 1);
        if (name == 'w') {
            set.set('A', 'Z' + 1);
            set.set('a', 'z' + 1);
            set.set('_');
        }
        return set;
    }

    private static Characters one(char character) {
        BitSet set = new BitSet();
        set.set(character);
        return new Characters(set);
    }

    private char peek() {
        if (position == pattern.length()) {
            throw fault("ends too early");
        }
        return pattern.charAt(position);
    }

    private char take() {
        char next = peek();
        if (next < ' ' || next > '~') {
            throw fault("has a character that is not printable ASCII");
        }
        position++;
        portable.append(next);
        return next;
    }

    private boolean skip(char expected) {
        if (position == pattern.length() || peek() != expected) {
            return false;
        }
        take();
        return true;
    }

    private static IllegalArgumentException fault(String reason) {
        return new IllegalArgumentException("the pattern " + reason);
    }

    /** The inside of […]. */
    private final class CharacterSetParser {

        private final BitSet set = new BitSet();
        private @Nullable Character before;

        Characters parse() {
            if (skip('^')) {
                throw fault("supports no [^…]");
            }
            while (!skip(']')) {
                member();
            }
            if (set.isEmpty()) {
                throw fault("has an empty [ ]");
            }
            return new Characters(set);
        }

        private void member() {
            char next = take();
            if (next == '-' && before != null && peek() != ']') {
                range(before);
                return;
            }
            if (next == '\\') {
                next = take();
                if (next == 'd' || next == 'w') {
                    set.or(named(next));
                    before = null;
                    return;
                }
                if (next != '-' && SYNTAX.indexOf(next) < 0) {
                    throw fault("supports \\d, \\w, and a backslash before the characters of the syntax");
                }
            } else {
                literal(next);
            }
            set.set(next);
            before = next;
        }

        private void literal(char next) {
            if (next == '[' || next == '&' || (before != null && before == next)) {
                throw fault("has a " + next + " in [ ] that Java and browsers read differently");
            }
            escape(next);
        }

        private void escape(char taken) {
            if ("()|{}/-".indexOf(taken) >= 0) {
                portable.insert(portable.length() - 1, '\\');
            }
        }

        private void range(char first) {
            char last = take();
            if (last == '\\' || last == '[' || last < first || !set.get(first)) {
                throw fault("has a range in [ ] that does not go from one character to a later one");
            }
            escape(last);
            set.set(first, last + 1);
            before = null;
        }
    }
}
