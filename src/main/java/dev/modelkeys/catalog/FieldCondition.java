package dev.modelkeys.catalog;

import java.util.List;
import java.util.Map;

/** Condition that holds while the named field takes part and has exactly this value. */
public record FieldCondition(String field, String value) {

    static boolean allHold(List<FieldCondition> conditions, Map<String, String> values) {
        for (FieldCondition condition : conditions) {
            if (!condition.value.equals(values.get(condition.field))) {
                return false;
            }
        }
        return true;
    }

    /** True if no submission can satisfy both lists, because they ask for two values of one field. */
    static boolean exclude(List<FieldCondition> some, List<FieldCondition> others) {
        return some.stream().anyMatch(one -> others.stream()
                .anyMatch(other -> one.field.equals(other.field) && !one.value.equals(other.value)));
    }
}
