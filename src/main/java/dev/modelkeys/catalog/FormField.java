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
 * @param maxLength in characters; null for 8192 bytes
 * @param allowsOther true if the options of a choice are suggestions
 * @param ownPattern the pattern that the file declares
 * @param keepsSpace true if white space around the value belongs to it
 * @param url true if the value is the address that the form's secrets are sent to
 * @param buildsHost true if clients choose the host by this value, or make it a part of the host's name
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
        boolean allowsOther,
        @JsonProperty("pattern") @JsonDeserialize(converter = PatternOfText.class) @Nullable ValuePattern ownPattern,
        boolean keepsSpace,
        @JsonProperty("when") @JsonDeserialize(converter = ConditionsOfMap.class) List<FieldCondition> visibleWhen,
        boolean multiline,
        @Nullable KeyFileFormat format,
        boolean url,
        @JsonProperty("redirects") boolean buildsHost) {

    /** Fifteen digits are exact in every client's numbers. */
    private static final int MOST_DIGITS = 15;

    public FormField {
        options = List.copyOf(options);
        visibleWhen = List.copyOf(visibleWhen);
        maxLength = maxLength == null && kind == FieldKind.INTEGER ? Integer.valueOf(MOST_DIGITS) : maxLength;
    }

    public boolean secret() {
        return kind == FieldKind.SECRET;
    }

    /** True if another value would have the form's secrets sent elsewhere. */
    public boolean redirects() {
        return url || buildsHost;
    }

    /** True if a value may be written, instead of chosen. */
    boolean isWritten() {
        return kind.isWritten() || allowsOther;
    }

    /** The pattern that a written value must match as a whole; null if any may be written. */
    public @Nullable ValuePattern pattern() {
        if (ownPattern != null) {
            return ownPattern;
        }
        if (kind == FieldKind.INTEGER) {
            return ValuePattern.DIGITS;
        }
        return buildsHost && isWritten() ? ValuePattern.HOST_PART : null;
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

    boolean isOption(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    boolean offers(String value, Map<String, String> values) {
        for (FieldOption option : options) {
            if (option.value().equals(value)) {
                return FieldCondition.allHold(option.visibleWhen(), values);
            }
        }
        return allowsOther;
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
                allowsOther,
                ownPattern,
                keepsSpace,
                remainingConditions,
                multiline,
                format,
                url,
                buildsHost);
    }
}
