package dev.modelkeys.graphql;

import dev.modelkeys.credential.InstallationRules;
import dev.modelkeys.graphql.input.InstallProviderInput;
import dev.modelkeys.graphql.input.UninstallProviderInput;
import dev.modelkeys.graphql.type.InstallProviderPayload;
import dev.modelkeys.graphql.type.ProviderView;
import dev.modelkeys.graphql.type.UninstallProviderPayload;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.operation.AttemptedChange;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Installs and uninstalls providers. */
@GraphQLApi
public class InstallationApi {

    private final InstallationRules rules;
    private final Reads answers;
    private final Mutations mutations;

    InstallationApi(InstallationRules rules, Reads answers, Mutations mutations) {
        this.rules = rules;
        this.answers = answers;
        this.mutations = mutations;
    }

    @Mutation
    @NonNull @Description("Installs a provider, which then takes credentials in this workspace. Installing it again"
            + " changes nothing. Requires permission MANAGE_CREDENTIALS.")
    public InstallProviderPayload installProvider(
            @NonNull @Description(Descriptions.INPUT) InstallProviderInput input) {
        return mutations.run(
                AttemptedChange.of(AuditAction.PROVIDER_INSTALLED),
                null,
                String.class,
                () -> rules.install(input.providerId()),
                installed -> new InstallProviderPayload(provider(installed), List.of()),
                errors -> new InstallProviderPayload(null, errors));
    }

    @Mutation
    @NonNull @Description("Uninstalls a provider. A provider that has credentials is refused with IN_USE unless"
            + " deleteCredentials is true. Requires permission MANAGE_CREDENTIALS.")
    public UninstallProviderPayload uninstallProvider(
            @NonNull @Description(Descriptions.INPUT) UninstallProviderInput input) {
        return mutations.run(
                AttemptedChange.of(AuditAction.PROVIDER_UNINSTALLED),
                null,
                String.class,
                () -> rules.uninstall(input.providerId(), Boolean.TRUE.equals(input.deleteCredentials())),
                uninstalled -> new UninstallProviderPayload(provider(uninstalled), List.of()),
                errors -> new UninstallProviderPayload(null, errors));
    }

    private @Nullable ProviderView provider(String id) {
        return answers.ofProviders(List.of(id)).provider(id).orElse(null);
    }
}
