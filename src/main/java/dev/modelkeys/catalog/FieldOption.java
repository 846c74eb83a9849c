package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Choice of a select or radio field, offered only while its conditions hold.
 *
 * @param label the value where the file has no label
 */
@RegisterForReflection
public record FieldOption(
        @JsonProperty(required = true) String value,
        String label,
        @JsonProperty("when") @JsonDeserialize(converter = ConditionsOfMap.class) List<FieldCondition> visibleWhen) {

    public FieldOption {
        label = label == null ? value : label;
        visibleWhen = List.copyOf(visibleWhen);
    }
}
