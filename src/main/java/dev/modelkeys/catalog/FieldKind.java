package dev.modelkeys.catalog;

/** What kind of input a form field is; only {@link #SECRET} values are sealed. */
public enum FieldKind {
    TEXT,
    SECRET,
    SELECT,
    RADIO,
    SWITCH;

    boolean chosen() {
        return this == SELECT || this == RADIO;
    }

    boolean written() {
        return this == TEXT || this == SECRET;
    }
}
