package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** State of one form field in a credential. */
@Type("CredentialField")
@Description("State of one form field in a credential.")
public record CredentialFieldView(
        @NonNull @Description("Name of the field, as in FormField.name.") String name,
        @NonNull @Description("Label to show.") String label,
        @Description("Whether the value is encrypted and never returned.") boolean secret,
        @Name("isSet") @Description("Whether a value is stored.") boolean isSet,
        @Description("Value of a field that is not secret; null for a secret, without a value, and for callers"
                        + " without READ_FIELDS.")
                @Nullable String value,
        @Description("Hint of a secret, of a fixed length: the last four characters of a secret of at least 20"
                        + " characters, none of a shorter one. Null for a field that is not secret, without a value,"
                        + " and for callers without READ_FIELDS.")
                @Nullable String hint) {}
