package dev.modelkeys.graphql.credential;

import dev.modelkeys.credential.AddCustomModel;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.PageInfo;
import dev.modelkeys.graphql.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Pages of custom models, and results of their mutations. */
public final class CustomModelTypes {

    private CustomModelTypes() {}

    @Type("CustomModelConnection")
    @Description("Page of custom models, as defined by Relay Cursor Connections.")
    public record CustomModelConnection(
            @NonNull @Description("The custom models of this page.") List<@NonNull CustomModelView> nodes,
            @NonNull @Description("The custom models of this page, each with its cursor.")
                    List<@NonNull CustomModelEdge> edges,
            @NonNull @Description(Descriptions.PAGE_INFO) PageInfo pageInfo,
            @Description(Descriptions.TOTAL_COUNT) int totalCount) {}

    @Type("CustomModelEdge")
    @Description("Custom model with its cursor, as defined by Relay Cursor Connections.")
    public record CustomModelEdge(
            @NonNull @Description(Descriptions.CURSOR) String cursor,
            @NonNull @Description("The custom model.") CustomModelView node) {}

    @Type("AddCustomModelPayload")
    @Description("Result of addCustomModel.")
    public record AddCustomModelPayload(
            @Description("The model after the change; null on refusal.") @Nullable CustomModelView customModel,
            @Description("The new credential; null on refusal.") @Nullable CredentialView credential,
            @Description("Effect on the model; null on refusal.") AddCustomModel.@Nullable Outcome outcome,
            @Description(Descriptions.PREVIOUS_DEFAULT) @Nullable CredentialView previousDefault,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}

    @Type("RemoveCustomModelPayload")
    @Description("Result of removeCustomModel.")
    public record RemoveCustomModelPayload(
            @Description("The model after the change, with the credentials it keeps; null on refusal.") @Nullable CustomModelView customModel,
            @Description(Descriptions.PREVIOUS_DEFAULT) @Nullable CredentialView previousDefault,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}

    @Type("ReaddCustomModelPayload")
    @Description("Result of readdCustomModel.")
    public record ReaddCustomModelPayload(
            @Description("The model after the change; null on refusal.") @Nullable CustomModelView customModel,
            @Description("The credential that is the model's default now; null on refusal.") @Nullable CredentialView credential,
            @Description(Descriptions.PREVIOUS_DEFAULT) @Nullable CredentialView previousDefault,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
}
