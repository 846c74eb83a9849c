package dev.modelkeys.graphql.routing;

import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.UserError;
import dev.modelkeys.graphql.credential.CredentialOwnerView;
import dev.modelkeys.graphql.credential.CredentialView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Results of mutations about environments, switches and quotas. */
public final class RoutingTypes {

    private RoutingTypes() {}

    @Type("SetModelEnabledPayload")
    @Description("Result of setModelEnabled.")
    public record SetModelEnabledPayload(
            @Description("Whether the model is switched on by the mutation; null on refusal.") @Nullable Boolean enabled,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}

    @Type("SetEnvironmentCredentialPayload")
    @Description("Result of setEnvironmentCredential.")
    public record SetEnvironmentCredentialPayload(
            @Description("The owner after the change; null on refusal.") @Nullable CredentialOwnerView owner,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}

    @Type("SetCredentialQuotasPayload")
    @Description("Result of setCredentialQuotas.")
    public record SetCredentialQuotasPayload(
            @Description("The credential after the change; null on refusal.") @Nullable CredentialView credential,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
}
