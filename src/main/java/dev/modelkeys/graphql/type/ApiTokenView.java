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
@Description("With what a machine proves who it is. Its secret part is shown once, when it is made.")
public record ApiTokenView(
        @Id @NonNull @Description("Its id.") String id,
        @NonNull @Description("What it is for.") String name,
        @NonNull @Description("What its bearer may do.") Role role,
        @NonNull @Description("How it begins, to tell it from others; nothing of its secret part.") String hint,
        @NonNull @Description("When it was made.") Instant createdAt,
        @Description("When it ends.") @Nullable Instant expiresAt,
        @Description("When it was last used, to the minute; null before that.") @Nullable Instant lastUsedAt,
        @Description("When it was revoked; null while it was not.") @Nullable Instant revokedAt) {

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
