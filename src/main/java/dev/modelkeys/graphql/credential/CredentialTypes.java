package dev.modelkeys.graphql.credential;

import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.PageInfo;
import dev.modelkeys.graphql.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Pages of credentials, and results of their mutations. */
public final class CredentialTypes {

    private CredentialTypes() {}

    @Type("CredentialConnection")
    @Description("Page of credentials, as defined by Relay Cursor Connections.")
    public record CredentialConnection(
            @NonNull @Description("The credentials of this page.") List<@NonNull CredentialView> nodes,
            @NonNull @Description("The credentials of this page, each with its cursor.")
                    List<@NonNull CredentialEdge> edges,
            @NonNull @Description(Descriptions.PAGE_INFO) PageInfo pageInfo,
            @Description(Descriptions.TOTAL_COUNT) int totalCount) {}

    @Type("CredentialEdge")
    @Description("Credential with its cursor, as defined by Relay Cursor Connections.")
    public record CredentialEdge(
            @NonNull @Description(Descriptions.CURSOR) String cursor,
            @NonNull @Description("The credential.") CredentialView node) {}

    @Type("AddCredentialPayload")
    @Description("Result of addCredential.")
    public record AddCredentialPayload(
            @Description("The new credential; null on refusal.") @Nullable CredentialView credential,
            @Description("The owner after the change; null on refusal.") @Nullable CredentialOwnerView owner,
            @Description(Descriptions.PREVIOUS_DEFAULT) @Nullable CredentialView previousDefault,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}

    @Type("EditCredentialPayload")
    @Description("Result of editCredential.")
    public record EditCredentialPayload(
            @Description("The credential after the change; null on refusal.") @Nullable CredentialView credential,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}

    @Type("DeleteCredentialPayload")
    @Description("Result of deleteCredential.")
    public record DeleteCredentialPayload(
            @Id @Description("Id of the deleted credential; null on refusal.") @Nullable String deletedCredentialId,
            @Description("The owner after the deletion; null on refusal, and if it was a custom model deleted with"
                            + " its last credential.")
                    @Nullable CredentialOwnerView owner,
            @Id
                    @Description("Id of the custom model that was deleted with its last credential; null otherwise.")
                    @Nullable String deletedCustomModelId,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}

    @Type("SetDefaultCredentialPayload")
    @Description("Result of setDefaultCredential.")
    public record SetDefaultCredentialPayload(
            @Description("The default credential; null on refusal.") @Nullable CredentialView credential,
            @Description("The owner after the change; null on refusal.") @Nullable CredentialOwnerView owner,
            @Description(Descriptions.PREVIOUS_DEFAULT) @Nullable CredentialView previousDefault,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
}
