package dev.modelkeys.graphql.provider;

import dev.modelkeys.credential.InstallationRules;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.Mutations;
import dev.modelkeys.graphql.credential.ProviderView;
import dev.modelkeys.graphql.credential.Reads;
import dev.modelkeys.graphql.provider.ProviderTypes.InstallProviderInput;
import dev.modelkeys.graphql.provider.ProviderTypes.InstallProviderPayload;
import dev.modelkeys.graphql.provider.ProviderTypes.UninstallProviderInput;
import dev.modelkeys.graphql.provider.ProviderTypes.UninstallProviderPayload;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.operation.AttemptedChange;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Mutations of installations. */
@GraphQLApi
public class InstallationApi {

    private final InstallationRules rules;
    private final Reads reads;
    private final Mutations mutations;

    InstallationApi(InstallationRules rules, Reads reads, Mutations mutations) {
        this.rules = rules;
        this.reads = reads;
        this.mutations = mutations;
    }

    @Mutation
    @NonNull @Description("Installs a provider, which then takes credentials in this workspace. Installing it again"
            + " changes nothing. Requires permission MANAGE_CREDENTIALS.")
    public InstallProviderPayload installProvider(
            @NonNull @Description(Descriptions.INPUT) InstallProviderInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.PROVIDER_INSTALLED),
                mutationId,
                String.class,
                () -> rules.install(input.providerId()),
                installed -> new InstallProviderPayload(provider(installed), mutationId, List.of()),
                errors -> new InstallProviderPayload(null, mutationId, errors));
    }

    @Mutation
    @NonNull @Description("Uninstalls a provider. A provider that has credentials is refused with IN_USE unless"
            + " deleteCredentials is true. Requires permission MANAGE_CREDENTIALS.")
    public UninstallProviderPayload uninstallProvider(
            @NonNull @Description(Descriptions.INPUT) UninstallProviderInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.PROVIDER_UNINSTALLED),
                mutationId,
                String.class,
                () -> rules.uninstall(input.providerId(), Boolean.TRUE.equals(input.deleteCredentials())),
                uninstalled -> new UninstallProviderPayload(provider(uninstalled), mutationId, List.of()),
                errors -> new UninstallProviderPayload(null, mutationId, errors));
    }

    private @Nullable ProviderView provider(String id) {
        return reads.ofProviders(List.of(id)).provider(id).orElse(null);
    }
}
