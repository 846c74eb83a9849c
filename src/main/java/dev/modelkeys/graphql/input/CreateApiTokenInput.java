package dev.modelkeys.graphql.input;

import dev.modelkeys.access.Role;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Describes an API token to make. */
@Input("CreateApiTokenInput")
@Description("Describes an API token to make.")
public record CreateApiTokenInput(
        @NonNull @Description("What it is for: 1 to 64 characters.") String name,
        @NonNull @Description("What its bearer may do.") Role role,
        @Description("When it ends, at most 365 days from now; 90 days from now if left out.") @Nullable Instant expiresAt,
        @Description("Sent again within 24 hours it is answered again and not done again; at most 255 characters.")
                @Nullable String clientMutationId) {}
