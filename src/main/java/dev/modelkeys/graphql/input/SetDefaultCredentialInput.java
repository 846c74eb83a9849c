package dev.modelkeys.graphql.input;

import dev.modelkeys.graphql.Descriptions;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Input of setDefaultCredential. */
@Input("SetDefaultCredentialInput")
@Description("Input of setDefaultCredential.")
public record SetDefaultCredentialInput(
        @Id @NonNull @Description("Id of the credential.") String id,
        @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}
