package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Names a workspace to delete. */
@Input("DeleteWorkspaceInput")
@Description("Names a workspace to delete.")
public record DeleteWorkspaceInput(
        @Id @NonNull @Description("Id of the workspace.") String id,
        @NonNull @Description("Name of the workspace, repeated exactly.") String confirmName,
        @Description(
                        "Idempotency key of at most 255 characters: the same key with the same input is answered again within 24 hours without being done again.")
                @Nullable String clientMutationId) {}
