package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.modelkeys.kernel.Rejection;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declaration of a form field. The same name may be declared again under conditions that exclude these.
 *
 * @param url true if the value decides where the form's secrets are sent
 */
@RegisterForReflection
public record FormField(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String label,
        @JsonProperty(required = true) FieldKind kind,
        @JsonDeserialize(using = TrueIfAbsent.class) boolean required,
        @JsonProperty("default") @Nullable String defaultValue,
        @Nullable String placeholder,
        @Nullable String help,
        @Nullable Integer maxLength,
        List<FieldOption> options,
        @JsonProperty("when") @JsonDeserialize(converter = ConditionsOfMap.class) List<FieldCondition> visibleWhen,
        boolean multiline,
        boolean url) {

    public FormField {
        options = List.copyOf(options);
        visibleWhen = List.copyOf(visibleWhen);
    }

    public boolean secret() {
        return kind == FieldKind.SECRET;
    }

    /** The value to store where a submission has none; a required field's default is only a suggestion. */
    @Nullable String implicitValue(Map<String, String> values) {
        return defaultValue == null || required || (kind.isChoice() && !offers(defaultValue, values))
                ? null
                : defaultValue;
    }

    Rejection rejection(Rejection.Code code, String rest) {
        return Rejection.of(code, label + " " + rest, name);
    }

    boolean offers(String value, Map<String, String> values) {
        for (FieldOption option : options) {
            if (option.value().equals(value)) {
                return FieldCondition.allHold(option.visibleWhen(), values);
            }
        }
        return false;
    }

    FormField with(
            List<FieldOption> remainingOptions,
            List<FieldCondition> remainingConditions,
            @Nullable String remainingDefault) {
        return new FormField(
                name,
                label,
                kind,
                required,
                remainingDefault,
                placeholder,
                help,
                maxLength,
                remainingOptions,
                remainingConditions,
                multiline,
                url);
    }
}
