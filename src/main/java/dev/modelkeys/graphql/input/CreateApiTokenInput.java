package dev.modelkeys.graphql.input;

import dev.modelkeys.access.Role;
import dev.modelkeys.graphql.Descriptions;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Input of createApiToken. */
@Input("CreateApiTokenInput")
@Description("Input of createApiToken.")
public record CreateApiTokenInput(
        @NonNull @Description("Name of the token, 1 to 64 characters.") String name,
        @NonNull @Description("Role that requests with this token have.") Role role,
        @Description("Time of expiry, in the future and at most 365 days from now. Null: 90 days from now.") @Nullable Instant expiresAt,
        @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}
