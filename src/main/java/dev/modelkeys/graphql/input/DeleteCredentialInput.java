package dev.modelkeys.graphql.input;

import dev.modelkeys.graphql.Descriptions;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Input of deleteCredential. */
@Input("DeleteCredentialInput")
@Description("Input of deleteCredential.")
public record DeleteCredentialInput(
        @Id @NonNull @Description("Id of the credential.") String id,
        @Description("Revision that the caller has read; another current revision is refused with CONFLICT."
                        + " Null: no check.")
                @Nullable Integer expectedRevision,
        @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}
