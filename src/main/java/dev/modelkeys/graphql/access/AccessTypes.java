package dev.modelkeys.graphql.access;

import dev.modelkeys.access.ApiToken;
import dev.modelkeys.access.Identity;
import dev.modelkeys.access.Permission;
import dev.modelkeys.access.Role;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.NodeView;
import dev.modelkeys.graphql.PageInfo;
import dev.modelkeys.graphql.UserError;
import dev.modelkeys.graphql.workspace.WorkspaceTypes.WorkspaceView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The caller, API tokens, and inputs and results of their mutations. */
public final class AccessTypes {

    private AccessTypes() {}

    @Type("Viewer")
    @Description("Caller of this request.")
    public record ViewerView(
            @NonNull @Description("Name of the person or the token.") String name,
            @NonNull @Description("Workspace of the caller.") WorkspaceView workspace,
            @NonNull @Description("Role of the caller in the workspace.") Role role,
            @NonNull @Description("Permissions that the role grants in the workspace.")
                    List<@NonNull Permission> permissions) {

        public static ViewerView of(Identity identity) {
            return new ViewerView(
                    identity.name(),
                    WorkspaceView.of(identity.workspace()),
                    identity.role(),
                    List.copyOf(identity.permissions()));
        }
    }

    @Type("ApiToken")
    @Description("Bearer token with which a machine authenticates (RFC 6750). The token itself is shown"
            + " once, when it is created.")
    public record ApiTokenView(
            String id,
            @NonNull @Description("Name of the token.") String name,
            @NonNull @Description("Role that requests with this token have.") Role role,
            // SmallRye takes the elements' annotation for the list's as well; this one takes it back.
            @io.smallrye.graphql.api.Nullable @Description(
                            "The only environments that the token acquires credentials for, in lower case and sorted; null for all,"
                                    + " and calls that name none.")
                    @Nullable List<@NonNull String> environments,
            @NonNull @Description("Beginning of the token, without any of its secret part.") String hint,
            @NonNull @Description("Time of creation.") Instant createdAt,
            @Description("Time of expiry.") @Nullable Instant expiresAt,
            @Description("Time of the last use, to the minute; null before the first.") @Nullable Instant lastUsedAt,
            @Description("Time of revocation; null for a token that was not revoked.") @Nullable Instant revokedAt)
            implements NodeView {

        @Override
        @Id
        @NonNull @Description("Id of the token, a UUID.")
        public String getId() {
            return id;
        }

        public static ApiTokenView of(ApiToken token) {
            return new ApiTokenView(
                    token.id().toString(),
                    token.name(),
                    token.role(),
                    token.environments(),
                    token.hint(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.revokedAt());
        }
    }

    @Type("ApiTokenConnection")
    @Description("Page of API tokens, as defined by Relay Cursor Connections.")
    public record ApiTokenConnection(
            @NonNull @Description("The API tokens of this page.") List<@NonNull ApiTokenView> nodes,
            @NonNull @Description("The API tokens of this page, each with its cursor.")
                    List<@NonNull ApiTokenEdge> edges,
            @NonNull @Description(Descriptions.PAGE_INFO) PageInfo pageInfo,
            @Description(Descriptions.TOTAL_COUNT) int totalCount) {}

    @Type("ApiTokenEdge")
    @Description("API token with its cursor, as defined by Relay Cursor Connections.")
    public record ApiTokenEdge(
            @NonNull @Description(Descriptions.CURSOR) String cursor,
            @NonNull @Description("The API token.") ApiTokenView node) {}

    @Input("CreateApiTokenInput")
    @Description("Input of createApiToken.")
    public record CreateApiTokenInput(
            @NonNull @Description("Name of the token, 1 to 64 characters.") String name,
            @NonNull @Description("Role that requests with this token have.") Role role,
            @Description("Time of expiry, in the future and at most 365 days from now. Null: 90 days from now.")
                    @Nullable Instant expiresAt,
            @io.smallrye.graphql.api.Nullable @Description(
                            "The only environments that the token acquires credentials for, 1 to 50; for role RUNTIME. Null:"
                                    + " all, and calls that name none.")
                    @Nullable List<@NonNull String> environments,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @Type("CreateApiTokenPayload")
    @Description("Result of createApiToken.")
    public record CreateApiTokenPayload(
            @Description("The new token; null on refusal.") @Nullable ApiTokenView token,
            @Description("Whole token, to be sent as \"Authorization: Bearer\". Shown only in this response: null"
                            + " on refusal and when the request repeats a clientMutationId.")
                    @Nullable String secret,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {

        @Override
        public String toString() {
            return "CreateApiTokenPayload[***]";
        }
    }

    @Input("RevokeApiTokenInput")
    @Description("Input of revokeApiToken.")
    public record RevokeApiTokenInput(
            @Id @NonNull @Description("Id of the API token.") String id,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @Type("RevokeApiTokenPayload")
    @Description("Result of revokeApiToken.")
    public record RevokeApiTokenPayload(
            @Description("The revoked token; null on refusal.") @Nullable ApiTokenView token,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
}
