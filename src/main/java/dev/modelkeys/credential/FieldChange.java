package dev.modelkeys.credential;

import org.jspecify.annotations.Nullable;

/** What an edit does to one field: sets a new value or clears the stored one. */
public record FieldChange(String field, @Nullable String value, boolean clear) {

    @Override
    public String toString() {
        return "FieldChange[***]";
    }
}
