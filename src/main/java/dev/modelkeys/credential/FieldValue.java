package dev.modelkeys.credential;

/** What was typed into one field of a form. It may be a secret, so it prints as nothing. */
public record FieldValue(String field, String value) {

    @Override
    public String toString() {
        return "FieldValue[***]";
    }
}
