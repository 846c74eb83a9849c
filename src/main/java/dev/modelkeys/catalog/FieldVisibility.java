package dev.modelkeys.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which declarations of a form take part, by their conditions; a field that takes no part has no value. */
final class FieldVisibility {

    /** The value of a field that takes part, given the values of the fields it depends on. */
    interface Values {
        @Nullable String of(FormField field, Map<String, String> known);
    }

    /** The declarations that take part, in form order, and their values. */
    record Outcome(List<FormField> fields, Map<String, String> values) {}

    private final List<FormField> fields;
    private final boolean unconditional;
    private final Set<String> targets = new HashSet<>();
    private final int[] order;

    FieldVisibility(List<FormField> fields) {
        this.fields = fields;
        this.unconditional =
                fields.stream().allMatch(field -> field.visibleWhen().isEmpty());
        fields.forEach(field -> targetsOf(field).forEach(targets::add));
        this.order = dependenciesFirst();
    }

    /** The fields that the conditions of this declaration and of its options refer to. */
    static Stream<String> targetsOf(FormField field) {
        return Stream.concat(
                        field.visibleWhen().stream(),
                        field.options().stream().flatMap(option -> option.visibleWhen().stream()))
                .map(FieldCondition::field);
    }

    List<FormField> participants(Map<String, String> plain) {
        if (unconditional) {
            return fields;
        }
        return outcome((field, known) -> targets.contains(field.name()) ? plain.get(field.name()) : null)
                .fields();
    }

    Outcome outcome(Values source) {
        boolean[] takesPart = new boolean[fields.size()];
        Map<String, String> values = new HashMap<>();
        for (int index : order) {
            FormField field = fields.get(index);
            takesPart[index] = FieldCondition.allHold(field.visibleWhen(), values);
            String value = takesPart[index] && !field.secret() ? source.of(field, values) : null;
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        List<FormField> participants = new ArrayList<>(fields.size());
        for (int index = 0; index < takesPart.length; index++) {
            if (takesPart[index]) {
                participants.add(fields.get(index));
            }
        }
        return new Outcome(participants, values);
    }

    private int[] dependenciesFirst() {
        List<Integer> sorted = new ArrayList<>(fields.size());
        boolean[] visited = new boolean[fields.size()];
        for (int index = 0; index < visited.length; index++) {
            visit(index, visited, sorted);
        }
        return sorted.stream().mapToInt(Integer::intValue).toArray();
    }

    private void visit(int index, boolean[] visited, List<Integer> sorted) {
        if (visited[index]) {
            return;
        }
        visited[index] = true;
        Set<String> before = new HashSet<>();
        targetsOf(fields.get(index)).forEach(before::add);
        for (int other = 0; other < visited.length; other++) {
            if (before.contains(fields.get(other).name())) {
                visit(other, visited, sorted);
            }
        }
        sorted.add(index);
    }
}
