package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to uninstallProvider. */
@Type("UninstallProviderPayload")
@Description("The answer to uninstallProvider.")
public record UninstallProviderPayload(
        @Description("The provider as it is now; null when it was refused.") @Nullable ProviderView provider,
        @NonNull @Description("Everything that must be put right; empty when it was done.")
                List<@NonNull UserError> userErrors) {}
