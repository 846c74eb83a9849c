package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Result of editCredential. */
@Type("EditCredentialPayload")
@Description("Result of editCredential.")
public record EditCredentialPayload(
        @Description("The credential after the change; null on refusal.") @Nullable CredentialView credential,
        @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
        @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
