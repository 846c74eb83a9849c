package dev.modelkeys.graphql.access;

import dev.modelkeys.access.ApiToken;
import dev.modelkeys.access.Caller;
import dev.modelkeys.access.Role;
import dev.modelkeys.access.TokenRules;
import dev.modelkeys.access.TokenRules.Issued;
import dev.modelkeys.graphql.Connections;
import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.graphql.Cursor;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.Mutations;
import dev.modelkeys.graphql.Paging;
import dev.modelkeys.graphql.access.AccessTypes.ApiTokenConnection;
import dev.modelkeys.graphql.access.AccessTypes.ApiTokenEdge;
import dev.modelkeys.graphql.access.AccessTypes.ApiTokenView;
import dev.modelkeys.graphql.access.AccessTypes.CreateApiTokenInput;
import dev.modelkeys.graphql.access.AccessTypes.CreateApiTokenPayload;
import dev.modelkeys.graphql.access.AccessTypes.RevokeApiTokenInput;
import dev.modelkeys.graphql.access.AccessTypes.RevokeApiTokenPayload;
import dev.modelkeys.graphql.access.AccessTypes.ViewerView;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Page;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.operation.AttemptedChange;
import dev.modelkeys.routing.policy.EnvironmentNames;
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

/** Queries of the caller; queries and mutations of API tokens. */
@GraphQLApi
public class AccessApi {

    private final TokenRules tokens;
    private final EnvironmentNames environments;
    private final Caller caller;
    private final Mutations mutations;
    private final CurrentOperation operation;

    AccessApi(
            TokenRules tokens,
            EnvironmentNames environments,
            Caller caller,
            Mutations mutations,
            CurrentOperation operation) {
        this.environments = environments;
        this.operation = operation;
        this.tokens = tokens;
        this.caller = caller;
        this.mutations = mutations;
    }

    @Query
    @NonNull @Description("Caller of this request, with workspace, role and permissions. Requires authentication only.")
    public ViewerView viewer() {
        return ViewerView.of(caller.identity());
    }

    @Query
    @Description("API tokens of the workspace, newest first, including revoked and expired ones; null if refused."
            + " Requires permission MANAGE_ACCESS.")
    public @Nullable ApiTokenConnection apiTokens(
            @DefaultValue(Paging.DEFAULT_SIZE) @Description(Descriptions.FIRST) @Nullable Integer first,
            @Description(Descriptions.AFTER) @Nullable String after) {
        Paging paging = Paging.of(first, after);
        UUID workspace = caller.workspace();
        Page<ApiToken> page = tokens.page(workspace, paging.first(), after == null ? null : Cursor.parseId(after));
        return Connections.of(
                page,
                paging,
                token -> Cursor.of(token.id().toString()),
                ApiTokenView::of,
                ApiTokenEdge::new,
                ApiTokenConnection::new,
                operation.totalOf("ApiTokenConnection", () -> tokens.count(workspace)));
    }

    @Mutation
    @NonNull @Description("Creates an API token. The token itself is shown only in this response. Requires"
            + " permission MANAGE_ACCESS.")
    public CreateApiTokenPayload createApiToken(@NonNull @Description(Descriptions.INPUT) CreateApiTokenInput input) {
        String mutationId = input.clientMutationId();
        // Kept out of the outcome, which is stored for retries.
        AtomicReference<@Nullable String> secret = new AtomicReference<>();
        return mutations.run(
                AttemptedChange.of(AuditAction.TOKEN_CREATED),
                mutationId,
                UUID.class,
                () -> {
                    Role role = input.role();
                    Rejections rejections = new Rejections();
                    List<String> only =
                            environments.ofToken(caller.workspace(), role, input.environments(), rejections);
                    Issued issued =
                            tokens.create(caller.workspace(), input.name(), role, input.expiresAt(), only, rejections);
                    secret.set(issued.secret());
                    return issued.token().id();
                },
                id -> new CreateApiTokenPayload(view(id), secret.get(), mutationId, List.of()),
                errors -> new CreateApiTokenPayload(null, null, mutationId, errors));
    }

    @Mutation
    @NonNull @Description("Revokes an API token permanently; requests with it are rejected within a second."
            + " Revoking it again changes nothing. Requires permission MANAGE_ACCESS.")
    public RevokeApiTokenPayload revokeApiToken(@NonNull @Description(Descriptions.INPUT) RevokeApiTokenInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.TOKEN_REVOKED),
                mutationId,
                UUID.class,
                () -> tokens.revoke(caller.workspace(), input.id()).id(),
                id -> new RevokeApiTokenPayload(view(id), mutationId, List.of()),
                errors -> new RevokeApiTokenPayload(null, mutationId, errors));
    }

    private @Nullable ApiTokenView view(UUID id) {
        return tokens.find(caller.workspace(), id.toString())
                .map(ApiTokenView::of)
                .orElse(null);
    }
}
