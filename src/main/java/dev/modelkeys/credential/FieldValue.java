package dev.modelkeys.credential;

/** Submitted value of one form field. The value may be a secret, so the text of this record hides it. */
public record FieldValue(String field, String value) {

    @Override
    public String toString() {
        return "FieldValue[***]";
    }
}
