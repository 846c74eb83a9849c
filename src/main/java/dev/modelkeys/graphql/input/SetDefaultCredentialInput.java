package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Names a credential to make the default of its owner. */
@Input("SetDefaultCredentialInput")
@Description("Names a credential to make the default of its owner.")
public record SetDefaultCredentialInput(
        @Id @NonNull @Description("The credential.") String id,
        @Description("Comes back in the answer as it is; at most 255 characters.") @Nullable String clientMutationId) {}
