package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Value of one field of a credential. */
@Input("CredentialValueInput")
@Description("Value of one field of a credential.")
public record CredentialValueInput(
        @NonNull @Description("Name of the field, as in FormField.name.") String field,
        @NonNull @Description("Value, at most FormField.maxLength characters. White space around it is removed. Send"
                        + " secrets in variables, never inline in the document.")
                String value) {

    @Override
    public String toString() {
        return "CredentialValueInput[***]";
    }
}
