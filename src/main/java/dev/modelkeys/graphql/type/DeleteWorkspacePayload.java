package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to deleteWorkspace. */
@Type("DeleteWorkspacePayload")
@Description("The answer to deleteWorkspace.")
public record DeleteWorkspacePayload(
        @Id @Description("Id of the deleted workspace; null when nothing was deleted.") @Nullable String deletedWorkspaceId,
        @Description("The clientMutationId of the input.") @Nullable String clientMutationId,
        @NonNull @Description("Everything that must be put right; empty when the workspace was deleted.")
                List<@NonNull UserError> userErrors) {}
