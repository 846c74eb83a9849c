package dev.modelkeys.graphql;

import dev.modelkeys.access.Role;
import dev.modelkeys.access.TokenRules;
import dev.modelkeys.graphql.input.CreateWorkspaceInput;
import dev.modelkeys.graphql.input.DeleteWorkspaceInput;
import dev.modelkeys.graphql.type.CreateWorkspacePayload;
import dev.modelkeys.graphql.type.DeleteWorkspacePayload;
import dev.modelkeys.graphql.type.WorkspaceConnection;
import dev.modelkeys.graphql.type.WorkspaceEdge;
import dev.modelkeys.graphql.type.WorkspaceView;
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

/** The workspaces of this server, for the owners of the first one. */
@GraphQLApi
public class WorkspaceApi {

    private static final String FIRST_OWNER = "first owner";

    private final Workspaces workspaces;
    private final WorkspaceRules rules;
    private final TokenRules tokens;
    private final Mutations mutations;

    WorkspaceApi(Workspaces workspaces, WorkspaceRules rules, TokenRules tokens, Mutations mutations) {
        this.workspaces = workspaces;
        this.rules = rules;
        this.tokens = tokens;
        this.mutations = mutations;
    }

    @Query
    @NonNull @Description("Workspaces of this server, newest first. Requires permission MANAGE_WORKSPACES.")
    public WorkspaceConnection workspaces(
            @DefaultValue(Paging.DEFAULT_SIZE) @Description(Descriptions.FIRST) @Nullable Integer first,
            @Description(Descriptions.AFTER) @Nullable String after) {
        Paging paging = Paging.of(first, after);
        Page<Workspace> page = workspaces.page(paging.first(), after == null ? null : Cursor.parseId(after));
        List<WorkspaceEdge> edges = page.items().stream()
                .map(workspace -> new WorkspaceEdge(Cursor.of(workspace.id().toString()), WorkspaceView.of(workspace)))
                .toList();
        return new WorkspaceConnection(
                edges.stream().map(WorkspaceEdge::node).toList(),
                edges,
                paging.info(page, edges.stream().map(WorkspaceEdge::cursor).toList()),
                OperationContext.current().selection().has("WorkspaceConnection.totalCount") ? workspaces.count() : 0);
    }

    @Mutation
    @NonNull @Description("Creates a workspace, with an API token for its first owner. Requires permission MANAGE_WORKSPACES.")
    public CreateWorkspacePayload createWorkspace(
            @NonNull @Description(Descriptions.INPUT) CreateWorkspaceInput input) {
        // Not part of the outcome: that is remembered for a repetition, and this must not be.
        AtomicReference<@Nullable String> ownerToken = new AtomicReference<>();
        return mutations.run(
                AttemptedChange.of(AuditAction.WORKSPACE_CREATED),
                input.clientMutationId(),
                UUID.class,
                () -> {
                    Workspace workspace = rules.create(input.name());
                    ownerToken.set(tokens.create(workspace.id(), FIRST_OWNER, Role.OWNER, null)
                            .secret());
                    return workspace.id();
                },
                id -> new CreateWorkspacePayload(
                        workspaces.find(id).map(WorkspaceView::of).orElse(null), ownerToken.get(), List.of()),
                errors -> new CreateWorkspacePayload(null, null, errors));
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
