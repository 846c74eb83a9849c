package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Change of one field of a credential: either a new value or clear. */
@Input("CredentialChangeInput")
@Description("Change of one field of a credential: either a new value or clear.")
public record CredentialChangeInput(
        @NonNull @Description("Name of the field, as in FormField.name.") String field,
        @Description("New value, at most FormField.maxLength characters. White space around it is removed."
                        + " Null: send clear instead. Send secrets in variables, never inline in the document.")
                @Nullable String value,
        @DefaultValue("false") @Description("True removes the stored value.") @Nullable Boolean clear) {

    @Override
    public String toString() {
        return "CredentialChangeInput[***]";
    }
}
