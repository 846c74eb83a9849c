package dev.modelkeys.graphql.routing;

import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialOwnerInput;
import dev.modelkeys.graphql.credential.HealthInputs.ModelRefInput;
import dev.modelkeys.routing.policy.ModelRef;
import dev.modelkeys.routing.resolution.QuotaPeriod;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs about environments, switches and quotas. */
public final class RoutingInputs {

    private RoutingInputs() {}

    static ModelRef reference(ModelRefInput target) {
        return new ModelRef(target.providerId(), target.model(), target.type(), target.custom());
    }

    @Input("SetModelEnabledInput")
    @Description("Input of setModelEnabled.")
    public record SetModelEnabledInput(
            @NonNull @Description("Model to switch.") ModelRefInput target,
            @NonNull @Description("False: no credential is handed out for the model.") Boolean enabled,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @Input("SetEnvironmentCredentialInput")
    @Description("Input of setEnvironmentCredential.")
    public record SetEnvironmentCredentialInput(
            @NonNull @Description("Owner of the credential.") CredentialOwnerInput owner,
            @NonNull @Description("Name of the environment, 1 to 64 characters a-z 0-9 - _ . regardless of case. A"
                            + " workspace uses at most 50 names.")
                    String environment,
            @Id @Description("Id of the owner's credential that is to serve there. Null: none.") @Nullable String credentialId,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @Input("SetCredentialQuotasInput")
    @Description("Input of setCredentialQuotas.")
    public record SetCredentialQuotasInput(
            @Id @NonNull @Description("Id of the credential.") String id,
            @NonNull @Description("All quotas of the credential, at most one for each period; none lifts them.")
                    List<@NonNull CredentialQuotaInput> quotas,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @Input("CredentialQuotaInput")
    @Description("Limit of what a credential may serve in a period: requests, tokens or both.")
    public record CredentialQuotaInput(
            @NonNull @Description("Period that is counted.") QuotaPeriod period,
            @Description("Limit of requests, at least 1; null for none.") @Nullable Integer requests,
            @Description("Limit of tokens, a whole number from 1 to 2^53; null for none.") @Nullable Double tokens) {}
}
