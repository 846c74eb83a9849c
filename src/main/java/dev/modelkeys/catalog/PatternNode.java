package dev.modelkeys.catalog;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Part of a pattern as it was written. */
sealed interface PatternNode {

    /** One character of a set. */
    record Characters(BitSet set) implements PatternNode {}

    record Sequence(List<PatternNode> parts) implements PatternNode {}

    record Choice(List<PatternNode> alternatives) implements PatternNode {}

    /** @param most null for any number */
    record Repetition(PatternNode part, int least, @Nullable Integer most) implements PatternNode {}
}
