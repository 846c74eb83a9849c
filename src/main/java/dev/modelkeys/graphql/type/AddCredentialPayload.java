package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Result of addCredential. */
@Type("AddCredentialPayload")
@Description("Result of addCredential.")
public record AddCredentialPayload(
        @Description("The new credential; null on refusal.") @Nullable CredentialView credential,
        @Description("The owner after the change; null on refusal.") @Nullable CredentialOwnerView owner,
        @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
        @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
