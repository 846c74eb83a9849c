package dev.modelkeys.graphql.input;

import dev.modelkeys.graphql.Descriptions;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Input of deleteWorkspace. */
@Input("DeleteWorkspaceInput")
@Description("Input of deleteWorkspace.")
public record DeleteWorkspaceInput(
        @Id @NonNull @Description("Id of the workspace; the first workspace cannot be deleted.") String id,
        @NonNull @Description("Name of the workspace, repeated exactly as a confirmation.") String confirmName,
        @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}
