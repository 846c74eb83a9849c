package dev.modelkeys.catalog;

import dev.modelkeys.catalog.PatternNode.Characters;
import dev.modelkeys.catalog.PatternNode.Choice;
import dev.modelkeys.catalog.PatternNode.Repetition;
import dev.modelkeys.catalog.PatternNode.Sequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Glushkov's automaton of a pattern: one state for each place of a character in it, 0 for the start. Refuses a pattern for
 * which a backtracking engine could have two ways to read the same text.
 */
final class PatternAutomaton {

    private static final int MOST_STATES = 1024;

    /** The states in which a part begins and ends, and whether the part can be empty. */
    private record Part(boolean empty, BitSet first, BitSet last) {}

    private final List<BitSet> characters = new ArrayList<>(List.of(new BitSet()));
    private final List<BitSet> next = new ArrayList<>(List.of(new BitSet()));
    private final BitSet accepting = new BitSet();

    private PatternAutomaton() {}

    static PatternAutomaton of(PatternNode pattern) {
        PatternAutomaton automaton = new PatternAutomaton();
        Part whole = automaton.part(pattern);
        automaton.next.set(0, whole.first());
        automaton.accepting.or(whole.last());
        if (whole.empty()) {
            automaton.accepting.set(0);
        }
        automaton.next.forEach(automaton::checkDistinct);
        return automaton;
    }

    int[][] next() {
        return next.stream().map(states -> states.stream().toArray()).toArray(int[][]::new);
    }

    BitSet[] characters() {
        return characters.toArray(BitSet[]::new);
    }

    BitSet accepting() {
        return accepting;
    }

    private Part part(PatternNode node) {
        if (node instanceof Characters one) {
            return state(one.set());
        }
        if (node instanceof Sequence sequence) {
            Part all = nothing();
            for (PatternNode part : sequence.parts()) {
                all = joined(all, part(part));
            }
            return all;
        }
        if (node instanceof Choice choice) {
            return choice(choice.alternatives());
        }
        return repeated((Repetition) node);
    }

    private Part state(BitSet set) {
        if (characters.size() > MOST_STATES) {
            throw new IllegalArgumentException("the pattern is too long, or has too large a count");
        }
        BitSet here = new BitSet();
        here.set(characters.size());
        characters.add(set);
        next.add(new BitSet());
        return new Part(false, here, here);
    }

    private static Part nothing() {
        return new Part(true, new BitSet(), new BitSet());
    }

    private Part joined(Part one, Part other) {
        link(one.last(), other.first());
        return new Part(
                one.empty() && other.empty(),
                one.empty() ? union(one.first(), other.first()) : one.first(),
                other.empty() ? union(one.last(), other.last()) : other.last());
    }

    private Part choice(List<PatternNode> alternatives) {
        Part any = part(alternatives.get(0));
        for (PatternNode alternative : alternatives.subList(1, alternatives.size())) {
            Part other = part(alternative);
            if (any.empty() && other.empty()) {
                throw ambiguous();
            }
            any = new Part(
                    any.empty() || other.empty(), union(any.first(), other.first()), union(any.last(), other.last()));
        }
        return any;
    }

    /** Copies nested into each other, a(a(a)?)?, as a sequence of optional ones would be ambiguous. */
    private Part repeated(Repetition repetition) {
        Integer most = repetition.most();
        int copies = most == null ? Math.max(repetition.least(), 1) : most;
        Part rest = nothing();
        for (int copy = copies; copy > 0; copy--) {
            Part one = part(repetition.part());
            if (one.empty()) {
                throw ambiguous();
            }
            if (most == null && copy == copies) {
                link(one.last(), one.first());
            }
            Part all = joined(one, rest);
            rest = copy > repetition.least() ? new Part(true, all.first(), all.last()) : all;
        }
        return rest;
    }

    private void link(BitSet from, BitSet to) {
        from.stream().forEach(state -> {
            if (next.get(state).intersects(to)) {
                throw ambiguous();
            }
            next.get(state).or(to);
        });
    }

    private void checkDistinct(BitSet states) {
        BitSet seen = new BitSet();
        states.stream().mapToObj(characters::get).forEach(set -> {
            if (seen.intersects(set)) {
                throw ambiguous();
            }
            seen.or(set);
        });
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    private static IllegalArgumentException ambiguous() {
        return new IllegalArgumentException(
                "the pattern has a place where the next character could belong to two of its parts");
    }
}
