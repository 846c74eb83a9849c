package dev.modelkeys.graphql.type;

import dev.modelkeys.access.ApiToken;
import dev.modelkeys.access.Role;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An API token as clients see it: everything but its secret part. */
@Type("ApiToken")
@Description("Bearer token with which a machine authenticates (RFC 6750). The token itself is shown"
        + " once, when it is created.")
public record ApiTokenView(
        @Id @NonNull @Description("Id of the token, a UUID.") String id,
        @NonNull @Description("Name of the token.") String name,
        @NonNull @Description("Role that requests with this token have.") Role role,
        @NonNull @Description("Beginning of the token, without any of its secret part.") String hint,
        @NonNull @Description("Time of creation.") Instant createdAt,
        @Description("Time of expiry.") @Nullable Instant expiresAt,
        @Description("Time of the last use, to the minute; null before the first.") @Nullable Instant lastUsedAt,
        @Description("Time of revocation; null for a token that was not revoked.") @Nullable Instant revokedAt) {

    public static ApiTokenView of(ApiToken token) {
        return new ApiTokenView(
                token.id().toString(),
                token.name(),
                token.role(),
                token.hint(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.revokedAt());
    }
}
