package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to createWorkspace. */
@Type("CreateWorkspacePayload")
@Description("The answer to createWorkspace.")
public record CreateWorkspacePayload(
        @Description("The new workspace; null when it was refused.") @Nullable WorkspaceView workspace,
        @Description("A token of its first owner, shown in this one answer and never again.") @Nullable String ownerToken,
        @NonNull @Description("Everything that must be put right; empty when it was done.")
                List<@NonNull UserError> userErrors) {

    @Override
    public String toString() {
        return "CreateWorkspacePayload[***]";
    }
}
