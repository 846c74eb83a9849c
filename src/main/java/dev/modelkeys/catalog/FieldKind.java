package dev.modelkeys.catalog;

import org.eclipse.microprofile.graphql.Description;

/** Kind of input control for a form field; only {@link #SECRET} values are encrypted. */
@Description("Kind of input control for a form field.")
public enum FieldKind {
    @Description("Text in one line, or in several where the form allows it.")
    TEXT,
    @Description("Whole number, written in digits without a sign.")
    INTEGER,
    @Description("Text that is masked while typed and never returned.")
    SECRET,
    @Description("List from which one option is selected.")
    SELECT,
    @Description("Radio buttons from which one option is selected.")
    RADIO,
    @Description("Switch with the values \"true\" and \"false\".")
    SWITCH;

    boolean isChoice() {
        return this == SELECT || this == RADIO;
    }

    boolean isText() {
        return this == TEXT || this == SECRET;
    }

    boolean isWritten() {
        return isText() || this == INTEGER;
    }
}
