package dev.modelkeys.graphql.workspace;

import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.NodeView;
import dev.modelkeys.graphql.PageInfo;
import dev.modelkeys.graphql.UserError;
import dev.modelkeys.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Workspaces, and inputs and results of their mutations. */
public final class WorkspaceTypes {

    private WorkspaceTypes() {}

    @Type("Workspace")
    @Description("Isolation boundary: every installation, credential, custom model, token and audit entry"
            + " belongs to exactly one workspace.")
    public record WorkspaceView(
            String id,
            @NonNull @Description("Name of the workspace, unique on this server regardless of case.") String name,
            @NonNull @Description("Time of creation.") Instant createdAt)
            implements NodeView {

        @Override
        @Id
        @NonNull @Description("Id of the workspace, a UUID.")
        public String getId() {
            return id;
        }

        public static WorkspaceView of(Workspace workspace) {
            return new WorkspaceView(workspace.id().toString(), workspace.name(), workspace.createdAt());
        }
    }

    @Type("WorkspaceConnection")
    @Description("Page of workspaces, as defined by Relay Cursor Connections.")
    public record WorkspaceConnection(
            @NonNull @Description("The workspaces of this page.") List<@NonNull WorkspaceView> nodes,
            @NonNull @Description("The workspaces of this page, each with its cursor.")
                    List<@NonNull WorkspaceEdge> edges,
            @NonNull @Description(Descriptions.PAGE_INFO) PageInfo pageInfo,
            @Description(Descriptions.TOTAL_COUNT) int totalCount) {}

    @Type("WorkspaceEdge")
    @Description("Workspace with its cursor, as defined by Relay Cursor Connections.")
    public record WorkspaceEdge(
            @NonNull @Description(Descriptions.CURSOR) String cursor,
            @NonNull @Description("The workspace.") WorkspaceView node) {}

    @Input("CreateWorkspaceInput")
    @Description("Input of createWorkspace.")
    public record CreateWorkspaceInput(
            @NonNull @Description("Name of the workspace, 1 to 64 characters, unique on this server regardless of case.")
                    String name,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @Type("CreateWorkspacePayload")
    @Description("Result of createWorkspace.")
    public record CreateWorkspacePayload(
            @Description("The new workspace; null on refusal.") @Nullable WorkspaceView workspace,
            @Description("API token of the first owner, valid for 90 days. Shown only in this response: null on"
                            + " refusal and when the request repeats a clientMutationId.")
                    @Nullable String ownerToken,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {

        @Override
        public String toString() {
            return "CreateWorkspacePayload[***]";
        }
    }

    @Input("DeleteWorkspaceInput")
    @Description("Input of deleteWorkspace.")
    public record DeleteWorkspaceInput(
            @Id @NonNull @Description("Id of the workspace; the first workspace cannot be deleted.") String id,
            @NonNull @Description("Name of the workspace, repeated exactly as a confirmation.") String confirmName,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @Type("DeleteWorkspacePayload")
    @Description("Result of deleteWorkspace.")
    public record DeleteWorkspacePayload(
            @Id @Description("Id of the deleted workspace; null on refusal.") @Nullable String deletedWorkspaceId,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
}
