package dev.modelkeys.catalog;

import org.eclipse.microprofile.graphql.Description;

/** What kind of input a form field is; only {@link #SECRET} values are sealed. */
@Description("What input to draw for a field.")
public enum FieldKind {
    @Description("One line of text.")
    TEXT,
    @Description("Text that is hidden while typed and never shown again.")
    SECRET,
    @Description("A list to choose one option from.")
    SELECT,
    @Description("Buttons to choose one option with.")
    RADIO,
    @Description("On or off: true or false.")
    SWITCH;

    boolean chosen() {
        return this == SELECT || this == RADIO;
    }

    boolean written() {
        return this == TEXT || this == SECRET;
    }
}
