package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Names a provider to install. */
@Input("InstallProviderInput")
@Description("Names a provider to install.")
public record InstallProviderInput(
        @Id @NonNull @Description("The catalogue key of a provider, or an alias of it.") String providerId) {}
