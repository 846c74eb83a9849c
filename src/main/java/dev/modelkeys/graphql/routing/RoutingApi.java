package dev.modelkeys.graphql.routing;

import dev.modelkeys.access.Caller;
import dev.modelkeys.credential.CredentialChanged;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.Mutations;
import dev.modelkeys.graphql.credential.CredentialOwnerView;
import dev.modelkeys.graphql.credential.InputMapper;
import dev.modelkeys.graphql.credential.ReadContext;
import dev.modelkeys.graphql.credential.Reads;
import dev.modelkeys.graphql.routing.RoutingInputs.SetCredentialQuotasInput;
import dev.modelkeys.graphql.routing.RoutingInputs.SetEnvironmentCredentialInput;
import dev.modelkeys.graphql.routing.RoutingInputs.SetModelEnabledInput;
import dev.modelkeys.graphql.routing.RoutingTypes.SetCredentialQuotasPayload;
import dev.modelkeys.graphql.routing.RoutingTypes.SetEnvironmentCredentialPayload;
import dev.modelkeys.graphql.routing.RoutingTypes.SetModelEnabledPayload;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.operation.AttemptedChange;
import dev.modelkeys.routing.policy.BindingRules;
import dev.modelkeys.routing.policy.BindingSet;
import dev.modelkeys.routing.policy.EnvironmentNames;
import dev.modelkeys.routing.policy.ModelSwitched;
import dev.modelkeys.routing.policy.QuotaLimit;
import dev.modelkeys.routing.policy.QuotaRules;
import dev.modelkeys.routing.policy.SetEnvironmentCredential;
import dev.modelkeys.routing.policy.SwitchRules;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Query of environments; mutations of environments, switches and quotas. */
@GraphQLApi
public class RoutingApi {

    private final EnvironmentNames environments;
    private final BindingRules bindings;
    private final SwitchRules switches;
    private final QuotaRules quotas;
    private final Reads reads;
    private final Mutations mutations;
    private final Caller caller;

    RoutingApi(
            EnvironmentNames environments,
            BindingRules bindings,
            SwitchRules switches,
            QuotaRules quotas,
            Reads reads,
            Mutations mutations,
            Caller caller) {
        this.environments = environments;
        this.bindings = bindings;
        this.switches = switches;
        this.quotas = quotas;
        this.reads = reads;
        this.mutations = mutations;
        this.caller = caller;
    }

    // SmallRye takes the elements' annotation for the list's as well; this one takes it back.
    @Query
    @io.smallrye.graphql.api.Nullable @Description(
            "Names of the environments that the workspace uses, sorted, at most 50; null if refused. Requires permission"
                    + " READ.")
    public @Nullable List<@NonNull String> environments() {
        return environments.all(caller.workspace());
    }

    @Mutation("setModelEnabled")
    @NonNull @Description("Switches a model off, so that no credential is handed out for it, or on again. Requires permission"
            + " MANAGE_CREDENTIALS.")
    public SetModelEnabledPayload setModelEnabled(
            @NonNull @Description(Descriptions.INPUT) SetModelEnabledInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.MODEL_SWITCHED),
                mutationId,
                ModelSwitched.class,
                () -> switches.set(RoutingInputs.reference(input.target()), input.enabled()),
                switched -> new SetModelEnabledPayload(switched.enabled(), mutationId, List.of()),
                errors -> new SetModelEnabledPayload(null, mutationId, errors));
    }

    @Mutation("setEnvironmentCredential")
    @NonNull @Description("Sets which of an owner's credentials serves in one environment, such as production, beside the"
            + " owner's default. Requires permission MANAGE_CREDENTIALS.")
    public SetEnvironmentCredentialPayload setEnvironmentCredential(
            @NonNull @Description(Descriptions.INPUT) SetEnvironmentCredentialInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.BINDING_SET)
                        .customModel(input.owner().customModelId())
                        .credential(input.credentialId()),
                mutationId,
                BindingSet.class,
                () -> bindings.set(new SetEnvironmentCredential(
                        InputMapper.owner(input.owner()), input.environment(), input.credentialId())),
                set -> new SetEnvironmentCredentialPayload(owner(set), mutationId, List.of()),
                errors -> new SetEnvironmentCredentialPayload(null, mutationId, errors));
    }

    @Mutation("setCredentialQuotas")
    @NonNull @Description("Sets how much a credential may serve: replaces its quotas. What was used in a period whose quota"
            + " stays still counts. Requires permission MANAGE_CREDENTIALS.")
    public SetCredentialQuotasPayload setCredentialQuotas(
            @NonNull @Description(Descriptions.INPUT) SetCredentialQuotasInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.QUOTAS_SET).credential(input.id()),
                mutationId,
                CredentialChanged.class,
                () -> quotas.set(
                        input.id(),
                        input.quotas().stream()
                                .map(quota -> new QuotaLimit(quota.period(), quota.requests(), quota.tokens()))
                                .toList()),
                set -> new SetCredentialQuotasPayload(
                        reads.ofChange(set.keyring(), set.credential()).credentialOrNull(set.credential()),
                        mutationId,
                        List.of()),
                errors -> new SetCredentialQuotasPayload(null, mutationId, errors));
    }

    private @Nullable CredentialOwnerView owner(BindingSet set) {
        UUID model = set.customModel();
        ReadContext context = reads.ofOwner(set.providerId(), model);
        return model == null
                ? context.provider(set.providerId()).orElse(null)
                : context.customModel(model).orElse(null);
    }
}
