package dev.modelkeys.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Submitted values of an add or edit, and the stored values that an edit starts from.
 *
 * @param values submitted values by field name, secret ones included
 * @param cleared names of the fields to remove
 * @param storedPlain the stored values that are not secret
 * @param storedHints the stored secret fields, each with its hint
 */
public record Submission(
        Map<String, String> values,
        Set<String> cleared,
        Map<String, String> storedPlain,
        Map<String, String> storedHints) {

    public Submission {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        cleared = Collections.unmodifiableSet(new LinkedHashSet<>(cleared));
        storedPlain = Map.copyOf(storedPlain);
        storedHints = Map.copyOf(storedHints);
    }

    /** Submission for a new credential. */
    public static Submission adding(Map<String, String> values) {
        return new Submission(values, Set.of(), Map.of(), Map.of());
    }

    @Override
    public String toString() {
        return "Submission[***]";
    }
}
