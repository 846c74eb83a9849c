package dev.modelkeys.graphql.provider;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.PageInfo;
import dev.modelkeys.graphql.UserError;
import dev.modelkeys.graphql.credential.LoadBalancingView;
import dev.modelkeys.graphql.credential.ProviderView;
import dev.modelkeys.query.CredentialStatus;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Pages of providers, and inputs and results of their mutations. */
public final class ProviderTypes {

    private ProviderTypes() {}

    @Type("ProviderConnection")
    @Description("Page of providers, as defined by Relay Cursor Connections.")
    public record ProviderConnection(
            @NonNull @Description("The providers of this page.") List<@NonNull ProviderView> nodes,
            @NonNull @Description("The providers of this page, each with its cursor.")
                    List<@NonNull ProviderEdge> edges,
            @NonNull @Description(Descriptions.PAGE_INFO) PageInfo pageInfo,
            @Description(Descriptions.TOTAL_COUNT) int totalCount) {}

    @Type("ProviderEdge")
    @Description("Provider with its cursor, as defined by Relay Cursor Connections.")
    public record ProviderEdge(
            @NonNull @Description(Descriptions.CURSOR) String cursor,
            @NonNull @Description("The provider.") ProviderView node) {}

    @Type("PredefinedModel")
    @Description("Model that the catalogue lists for a provider. All of them use the default credential of"
            + " the provider.")
    public record PredefinedModelView(
            @NonNull @Description("Model id as the provider spells it.") String name,
            @NonNull @Description("Label to show.") String label,
            @NonNull @Description("Type of the model.") ModelType type,
            @NonNull @Description("Capabilities, such as vision or tool-call.") List<@NonNull String> features,
            @Description("Size of the context window, in tokens; null if unknown.") @Nullable Integer contextSize,
            @Description("Whether the provider has deprecated the model.") boolean deprecated,
            @NonNull @Description("Status of the provider's credentials: READY if there is a default.")
                    CredentialStatus status,
            @Description("Whether the model is switched on; no credential is handed out for one that is off.")
                    boolean enabled,
            @Description("Pool for calls that name no environment; null until one is saved.") @Nullable LoadBalancingView loadBalancing) {}

    @Input("InstallProviderInput")
    @Description("Input of installProvider.")
    public record InstallProviderInput(
            @Id @NonNull @Description("Provider to install: its catalogue key or an alias.") String providerId,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @Type("InstallProviderPayload")
    @Description("Result of installProvider.")
    public record InstallProviderPayload(
            @Description("The provider after the change; null on refusal.") @Nullable ProviderView provider,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}

    @Input("UninstallProviderInput")
    @Description("Input of uninstallProvider.")
    public record UninstallProviderInput(
            @Id @NonNull @Description("Provider to uninstall: its catalogue key or an alias.") String providerId,
            @DefaultValue("false")
                    @Description(
                            "True also deletes the provider's credentials and custom models. False: a provider that"
                                    + " has any is refused with IN_USE.")
                    @Nullable Boolean deleteCredentials,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @Type("UninstallProviderPayload")
    @Description("Result of uninstallProvider.")
    public record UninstallProviderPayload(
            @Description("The provider after the change; null on refusal.") @Nullable ProviderView provider,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
}
