package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to setDefaultCredential. */
@Type("SetDefaultCredentialPayload")
@Description("The answer to setDefaultCredential.")
public record SetDefaultCredentialPayload(
        @Description("The default credential; null when it was refused.") @Nullable CredentialView credential,
        @Description("Its owner as it is now.") @Nullable CredentialOwnerView owner,
        @Description("What came in.") @Nullable String clientMutationId,
        @NonNull @Description("Everything that must be put right; empty when it was done.")
                List<@NonNull UserError> userErrors) {}
