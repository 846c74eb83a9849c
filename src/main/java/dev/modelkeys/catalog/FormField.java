package dev.modelkeys.catalog;

import dev.modelkeys.kernel.Rejection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One declaration of a form field. The same name may be declared again under conditions that exclude these.
 *
 * @param url whether the value decides where the form's secrets are sent
 */
public record FormField(
        String name,
        String label,
        FieldKind kind,
        boolean required,
        @Nullable String defaultValue,
        @Nullable String placeholder,
        @Nullable String help,
        @Nullable Integer maxLength,
        List<FieldOption> options,
        List<FieldCondition> visibleWhen,
        boolean multiline,
        boolean url) {

    public FormField {
        options = List.copyOf(options);
        visibleWhen = List.copyOf(visibleWhen);
    }

    public boolean secret() {
        return kind == FieldKind.SECRET;
    }

    /** The stored value of a submission that says nothing; a required field's default is only a suggestion. */
    @Nullable String silentValue(Map<String, String> values) {
        return defaultValue == null || required || (kind.chosen() && !offers(defaultValue, values))
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
