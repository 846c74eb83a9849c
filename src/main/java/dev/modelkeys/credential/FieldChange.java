package dev.modelkeys.credential;

import org.jspecify.annotations.Nullable;

/** Change of one field in an edit: a new value, or removal of the stored one. */
public record FieldChange(String field, @Nullable String value, boolean clear) {

    @Override
    public String toString() {
        return "FieldChange[***]";
    }
}
