package dev.modelkeys.graphql.workspace;

import dev.modelkeys.access.Role;
import dev.modelkeys.access.TokenRules;
import dev.modelkeys.graphql.Connections;
import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.graphql.Cursor;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.Mutations;
import dev.modelkeys.graphql.Paging;
import dev.modelkeys.graphql.workspace.WorkspaceTypes.CreateWorkspaceInput;
import dev.modelkeys.graphql.workspace.WorkspaceTypes.CreateWorkspacePayload;
import dev.modelkeys.graphql.workspace.WorkspaceTypes.DeleteWorkspaceInput;
import dev.modelkeys.graphql.workspace.WorkspaceTypes.DeleteWorkspacePayload;
import dev.modelkeys.graphql.workspace.WorkspaceTypes.WorkspaceConnection;
import dev.modelkeys.graphql.workspace.WorkspaceTypes.WorkspaceEdge;
import dev.modelkeys.graphql.workspace.WorkspaceTypes.WorkspaceView;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Page;
import dev.modelkeys.operation.AttemptedChange;
import dev.modelkeys.workspace.Workspace;
import dev.modelkeys.workspace.WorkspaceRules;
import dev.modelkeys.workspace.Workspaces;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Queries and mutations of workspaces, for owners of the first one. */
@GraphQLApi
public class WorkspaceApi {

    private static final String FIRST_OWNER = "first owner";

    private final Workspaces workspaces;
    private final WorkspaceRules rules;
    private final TokenRules tokens;
    private final Mutations mutations;
    private final CurrentOperation operation;

    WorkspaceApi(
            Workspaces workspaces,
            WorkspaceRules rules,
            TokenRules tokens,
            Mutations mutations,
            CurrentOperation operation) {
        this.operation = operation;
        this.workspaces = workspaces;
        this.rules = rules;
        this.tokens = tokens;
        this.mutations = mutations;
    }

    @Query
    @Description("Workspaces of this server, newest first; null if refused. Requires permission MANAGE_WORKSPACES.")
    public @Nullable WorkspaceConnection workspaces(
            @DefaultValue(Paging.DEFAULT_SIZE) @Description(Descriptions.FIRST) @Nullable Integer first,
            @Description(Descriptions.AFTER) @Nullable String after) {
        Paging paging = Paging.of(first, after);
        Page<Workspace> page = workspaces.page(paging.first(), after == null ? null : Cursor.parseId(after));
        return Connections.of(
                page,
                paging,
                workspace -> Cursor.of(workspace.id().toString()),
                WorkspaceView::of,
                WorkspaceEdge::new,
                WorkspaceConnection::new,
                operation.totalOf("WorkspaceConnection", workspaces::count));
    }

    @Mutation
    @NonNull @Description("Creates a workspace, with an API token for its first owner. Requires permission MANAGE_WORKSPACES.")
    public CreateWorkspacePayload createWorkspace(
            @NonNull @Description(Descriptions.INPUT) CreateWorkspaceInput input) {
        String mutationId = input.clientMutationId();
        // Kept out of the outcome, which is stored for retries.
        AtomicReference<@Nullable String> ownerToken = new AtomicReference<>();
        return mutations.run(
                AttemptedChange.of(AuditAction.WORKSPACE_CREATED),
                mutationId,
                UUID.class,
                () -> {
                    Workspace workspace = rules.create(input.name());
                    ownerToken.set(tokens.create(workspace.id(), FIRST_OWNER, Role.OWNER, null)
                            .secret());
                    return workspace.id();
                },
                id -> new CreateWorkspacePayload(
                        workspaces.find(id).map(WorkspaceView::of).orElse(null),
                        ownerToken.get(),
                        mutationId,
                        List.of()),
                errors -> new CreateWorkspacePayload(null, null, mutationId, errors));
    }

    @Mutation
    @NonNull @Description(
            "Deletes a workspace with everything in it and destroys its data keys; its audit stays. The first workspace"
                    + " cannot be deleted. Requires permission MANAGE_WORKSPACES.")
    public DeleteWorkspacePayload deleteWorkspace(
            @NonNull @Description(Descriptions.INPUT) DeleteWorkspaceInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.WORKSPACE_DELETED),
                mutationId,
                UUID.class,
                () -> rules.delete(input.id(), input.confirmName()),
                id -> new DeleteWorkspacePayload(id.toString(), mutationId, List.of()),
                errors -> new DeleteWorkspacePayload(null, mutationId, errors));
    }
}
