package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Input of uninstallProvider. */
@Input("UninstallProviderInput")
@Description("Input of uninstallProvider.")
public record UninstallProviderInput(
        @Id @NonNull @Description("Provider to uninstall: its catalogue key or an alias.") String providerId,
        @DefaultValue("false")
                @Description("True also deletes the provider's credentials and custom models. False: a provider that"
                        + " has any is refused with IN_USE.")
                @Nullable Boolean deleteCredentials) {}
