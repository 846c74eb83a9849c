package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Sets one field of a stored credential or clears it; a field left out of an edit keeps what is stored. */
@Input("CredentialChangeInput")
@Description("Sets one field of a stored credential or clears it; a field left out of an edit keeps what is stored.")
public record CredentialChangeInput(
        @NonNull @Description("The field's name in the form.") String field,
        @Description("The new value. Send secrets in variables, never inline.") @Nullable String value,
        @DefaultValue("false") @Description("Removes the stored value.") @Nullable Boolean clear) {

    @Override
    public String toString() {
        return "CredentialChangeInput[***]";
    }
}
