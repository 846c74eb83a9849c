package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Names a provider to uninstall. */
@Input("UninstallProviderInput")
@Description("Names a provider to uninstall.")
public record UninstallProviderInput(
        @Id @NonNull @Description("The catalogue key of a provider, or an alias of it.") String providerId,
        @DefaultValue("false")
                @Description(
                        "Deletes its credentials and custom models as well. Without it a provider that still has credentials is refused.")
                @Nullable Boolean deleteCredentials) {}
