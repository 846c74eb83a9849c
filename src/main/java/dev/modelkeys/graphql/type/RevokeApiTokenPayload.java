package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Result of revokeApiToken. */
@Type("RevokeApiTokenPayload")
@Description("Result of revokeApiToken.")
public record RevokeApiTokenPayload(
        @Description("The revoked token; null on refusal.") @Nullable ApiTokenView token,
        @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
