package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to editCredential. */
@Type("EditCredentialPayload")
@Description("The answer to editCredential.")
public record EditCredentialPayload(
        @Description("The credential as it is now; null when it was refused.") @Nullable CredentialView credential,
        @Description("What came in.") @Nullable String clientMutationId,
        @NonNull @Description("Everything that must be put right; empty when it was done.")
                List<@NonNull UserError> userErrors) {}
