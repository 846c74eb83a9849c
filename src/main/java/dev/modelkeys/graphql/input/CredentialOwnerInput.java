package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Names whose credentials are meant: exactly one of the two. */
@Input("CredentialOwnerInput")
@Description("Names whose credentials are meant: exactly one of the two.")
public record CredentialOwnerInput(
        @Id @Description("A provider, for all its predefined models: its catalogue key or an alias of it.") @Nullable String providerId,
        @Id @Description("A custom model, listed or removed.") @Nullable String customModelId) {}
