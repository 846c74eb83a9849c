package dev.modelkeys.routing.resolution;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Member of a pool by the letter of its credential.
 *
 * @param name null for the default's entry
 */
record Entry(int slot, @Nullable String name, boolean enabled, int weight, int priority) {

    static Entry of(@Nullable String name) {
        return new Entry(0, name, true, 1, 0);
    }

    static Entry ofDefault() {
        return of(null);
    }

    Entry off() {
        return new Entry(slot, name, false, weight, priority);
    }

    Entry weight(int other) {
        return new Entry(slot, name, enabled, other, priority);
    }

    Entry priority(int other) {
        return new Entry(slot, name, enabled, weight, other);
    }

    Entry at(int place) {
        return new Entry(place, name, enabled, weight, priority);
    }

    Member member(Function<String, Candidate> candidates) {
        return new Member(slot, name == null ? null : candidates.apply(name), enabled, weight, priority);
    }
}
