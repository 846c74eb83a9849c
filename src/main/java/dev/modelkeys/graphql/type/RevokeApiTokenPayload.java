package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to revokeApiToken. */
@Type("RevokeApiTokenPayload")
@Description("The answer to revokeApiToken.")
public record RevokeApiTokenPayload(
        @Description("The revoked token; null when it was refused.") @Nullable ApiTokenView token,
        @NonNull @Description("Everything that must be put right; empty when it was done.")
                List<@NonNull UserError> userErrors) {}
