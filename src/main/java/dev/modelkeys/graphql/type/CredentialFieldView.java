package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a credential has in one field of its form. */
@Type("CredentialField")
@Description("What a credential has in one field of its form.")
public record CredentialFieldView(
        @NonNull @Description("The field's name in the form.") String name,
        @NonNull @Description("What to show.") String label,
        @Description("Whether its value is encrypted and never shown again.") boolean secret,
        @Name("isSet") @Description("Whether it has a value.") boolean isSet,
        @Description("The value of a field that is not secret; always null for a secret.") @Nullable String value,
        @Description("For a secret: a hint of one fixed length, with the last four characters of a long one.") @Nullable String hint) {}
