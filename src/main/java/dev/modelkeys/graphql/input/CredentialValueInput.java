package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What was filled into one field of a form. */
@Input("CredentialValueInput")
@Description("What was filled into one field of a form.")
public record CredentialValueInput(
        @NonNull @Description("The field's name in the form.") String field,
        @NonNull @Description("Its value; white space around it is dropped. Send secrets in variables, never inline.")
                String value) {

    @Override
    public String toString() {
        return "CredentialValueInput[***]";
    }
}
