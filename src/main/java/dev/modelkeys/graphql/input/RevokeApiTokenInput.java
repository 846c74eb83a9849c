package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Names an API token to revoke. */
@Input("RevokeApiTokenInput")
@Description("Names an API token to revoke.")
public record RevokeApiTokenInput(
        @Id @NonNull @Description("The token.") String id,
        @Description("Sent again within 24 hours it is answered again and not done again; at most 255 characters.")
                @Nullable String clientMutationId) {}
