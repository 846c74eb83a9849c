package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Result of uninstallProvider. */
@Type("UninstallProviderPayload")
@Description("Result of uninstallProvider.")
public record UninstallProviderPayload(
        @Description("The provider after the change; null on refusal.") @Nullable ProviderView provider,
        @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
