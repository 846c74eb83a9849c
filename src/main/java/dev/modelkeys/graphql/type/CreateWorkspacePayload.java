package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Result of createWorkspace. */
@Type("CreateWorkspacePayload")
@Description("Result of createWorkspace.")
public record CreateWorkspacePayload(
        @Description("The new workspace; null on refusal.") @Nullable WorkspaceView workspace,
        @Description("API token of the first owner, valid for 90 days. Shown only in this response: null on"
                        + " refusal and when the request repeats a clientMutationId.")
                @Nullable String ownerToken,
        @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {

    @Override
    public String toString() {
        return "CreateWorkspacePayload[***]";
    }
}
