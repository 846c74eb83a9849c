package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to deleteCredential. */
@Type("DeleteCredentialPayload")
@Description("The answer to deleteCredential.")
public record DeleteCredentialPayload(
        @Id @Description("The id that is gone; null when it was refused.") @Nullable String deletedCredentialId,
        @Description("The owner as it is now; null when the custom model went with its last credential.") @Nullable CredentialOwnerView owner,
        @Id @Description("The custom model that went with its last credential.") @Nullable String deletedCustomModelId,
        @Description("What came in.") @Nullable String clientMutationId,
        @NonNull @Description("Everything that must be put right; empty when it was done.")
                List<@NonNull UserError> userErrors) {}
