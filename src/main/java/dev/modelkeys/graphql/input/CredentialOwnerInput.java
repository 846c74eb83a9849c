package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Reference to the owner of credentials: exactly one of the two fields. */
@Input("CredentialOwnerInput")
@Description("Reference to the owner of credentials: exactly one of the two fields.")
public record CredentialOwnerInput(
        @Id
                @Description("Provider, as owner of the credentials for its predefined models: its catalogue key or an"
                        + " alias.")
                @Nullable String providerId,
        @Id @Description("Id of a custom model, listed or removed.") @Nullable String customModelId) {}
