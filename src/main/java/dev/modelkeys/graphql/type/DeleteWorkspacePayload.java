package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Result of deleteWorkspace. */
@Type("DeleteWorkspacePayload")
@Description("Result of deleteWorkspace.")
public record DeleteWorkspacePayload(
        @Id @Description("Id of the deleted workspace; null on refusal.") @Nullable String deletedWorkspaceId,
        @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
        @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
