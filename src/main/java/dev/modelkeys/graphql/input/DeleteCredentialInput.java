package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Names a credential to delete. */
@Input("DeleteCredentialInput")
@Description("Names a credential to delete.")
public record DeleteCredentialInput(
        @Id @NonNull @Description("The credential.") String id,
        @Description("Refuses with CONFLICT unless this is the present revision.") @Nullable Integer expectedRevision,
        @Description("Comes back in the answer as it is; at most 255 characters.") @Nullable String clientMutationId) {}
