package dev.modelkeys.graphql.input;

import dev.modelkeys.graphql.Descriptions;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Input of createWorkspace. */
@Input("CreateWorkspaceInput")
@Description("Input of createWorkspace.")
public record CreateWorkspaceInput(
        @NonNull @Description("Name of the workspace, 1 to 64 characters, unique on this server regardless of case.")
                String name,
        @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}
