package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to addCredential. */
@Type("AddCredentialPayload")
@Description("The answer to addCredential.")
public record AddCredentialPayload(
        @Description("The new credential; null when it was refused.") @Nullable CredentialView credential,
        @Description("Its owner as it is now.") @Nullable CredentialOwnerView owner,
        @Description("What came in.") @Nullable String clientMutationId,
        @NonNull @Description("Everything that must be put right; empty when it was done.")
                List<@NonNull UserError> userErrors) {}
