package dev.modelkeys.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a submission, told without any submitted value.
 *
 * @param field null when the submission as a whole is at fault
 */
public record Fault(@Nullable String field, FaultCode code, String message) {

    static Fault of(FormField field, FaultCode code, String rest) {
        return new Fault(field.name(), code, field.label() + " " + rest);
    }
}
