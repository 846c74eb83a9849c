package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Result of deleteCredential. */
@Type("DeleteCredentialPayload")
@Description("Result of deleteCredential.")
public record DeleteCredentialPayload(
        @Id @Description("Id of the deleted credential; null on refusal.") @Nullable String deletedCredentialId,
        @Description("The owner after the deletion; null on refusal, and if it was a custom model deleted with"
                        + " its last credential.")
                @Nullable CredentialOwnerView owner,
        @Id @Description("Id of the custom model that was deleted with its last credential; null otherwise.") @Nullable String deletedCustomModelId,
        @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
        @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
