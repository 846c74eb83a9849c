package dev.modelkeys.catalog;

import com.fasterxml.jackson.databind.util.StdConverter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/** Conditions of a field or option, which a file writes as an object of field names and values. */
@RegisterForReflection
final class ConditionsOfMap extends StdConverter<Map<String, String>, List<FieldCondition>> {

    @Override
    public List<FieldCondition> convert(Map<String, String> when) {
        return when.entrySet().stream()
                .map(condition -> new FieldCondition(condition.getKey(), condition.getValue()))
                .toList();
    }
}
