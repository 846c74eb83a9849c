package dev.modelkeys.graphql.input;

import dev.modelkeys.graphql.Descriptions;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Input of revokeApiToken. */
@Input("RevokeApiTokenInput")
@Description("Input of revokeApiToken.")
public record RevokeApiTokenInput(
        @Id @NonNull @Description("Id of the API token.") String id,
        @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}
