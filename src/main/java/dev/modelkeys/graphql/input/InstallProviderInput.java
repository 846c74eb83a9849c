package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Input of installProvider. */
@Input("InstallProviderInput")
@Description("Input of installProvider.")
public record InstallProviderInput(
        @Id @NonNull @Description("Provider to install: its catalogue key or an alias.") String providerId) {}
