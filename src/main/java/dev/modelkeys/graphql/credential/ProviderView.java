package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.ConfigurationMethod;
import dev.modelkeys.catalog.HelpLink;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.graphql.NodeView;
import dev.modelkeys.graphql.credential.FormTypes.CredentialFormView;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.CredentialStatus;
import dev.modelkeys.query.KeyringRow;
import dev.modelkeys.query.ModelFacts;
import dev.modelkeys.query.ModelKey;
import dev.modelkeys.query.PoolRow;
import dev.modelkeys.query.ProviderFacts;
import dev.modelkeys.query.ProviderFacts.ModelCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A provider of the catalogue with the credentials and custom models of a workspace. */
@Type("Provider")
@Description("Provider of models, from the catalogue. Its own credentials serve all its predefined models.")
public final class ProviderView implements CredentialOwnerView, NodeView {

    private final Provider provider;
    private final ReadContext context;

    ProviderView(Provider provider, ReadContext context) {
        this.provider = provider;
        this.context = context;
    }

    @Override
    @Id
    @NonNull @Description("Catalogue key of the provider, such as openai.")
    public String getId() {
        return provider.id();
    }

    @Override
    @NonNull @Description("Label to show.")
    public String getLabel() {
        return provider.label();
    }

    @Description("Description in one sentence; null if none.")
    public @Nullable String getDescription() {
        return provider.description();
    }

    @Description("Path of an SVG icon on this server.")
    public @Nullable String getIcon() {
        return "/icons/" + provider.id() + ".svg";
    }

    @Description("Link to instructions for obtaining credentials; null if none.")
    public @Nullable HelpLinkView getHelp() {
        HelpLink help = provider.help();
        return help == null ? null : new HelpLinkView(help.title(), help.url());
    }

    @Description("Whether the provider is installed in this workspace; it takes credentials only then.")
    public boolean getInstalled() {
        return context.reads().fact(ProviderFacts.INSTALLED, provider.id()).isPresent();
    }

    @NonNull @Description("Levels at which the provider takes credentials.")
    public List<@NonNull ConfigurationMethod> getConfigurationMethods() {
        return List.copyOf(provider.methods());
    }

    @NonNull @Description("Types of models that the provider serves.")
    public List<@NonNull ModelType> getModelTypes() {
        return provider.types();
    }

    @Override
    @NonNull @Description("Status of the provider's own credentials.")
    public CredentialStatus getStatus() {
        return keyring().map(KeyringRow::status).orElse(CredentialStatus.NOT_CONFIGURED);
    }

    @Override
    @Description("Default credential of all predefined models; null if none is set.")
    public @Nullable CredentialView getDefaultCredential() {
        return keyring()
                .flatMap(keyring ->
                        Optional.ofNullable(keyring.defaultCredential()).map(credential -> view(credential, keyring)))
                .orElse(null);
    }

    @Override
    @NonNull @Description("Credentials, newest first, at most 100; Query.credentials returns all of them in pages.")
    public List<@NonNull CredentialView> getCredentials() {
        return keyring()
                .map(keyring -> keyring.credentials().stream()
                        .map(credential -> view(credential, keyring))
                        .toList())
                .orElse(List.of());
    }

    @Override
    @Description("Number of credentials for predefined models.")
    public int getCredentialCount() {
        return keyring().map(KeyringRow::credentialCount).orElse(0);
    }

    @Override
    @NonNull @Description("Credentials that serve in environments, sorted by environment.")
    public List<@NonNull EnvironmentBindingView> getEnvironmentBindings() {
        return keyring().map(context::bindings).orElse(List.of());
    }

    @Override
    @Description("Form for a new credential for predefined models; null if the provider takes none.")
    public @Nullable CredentialFormView getCredentialForm() {
        return Forms.view(provider.credentialForm());
    }

    @NonNull @Description("Listed custom models, ordered by name and type, at most 100; Query.customModels returns"
            + " all of them in pages.")
    public List<@NonNull CustomModelView> getCustomModels() {
        return models(context.reads().listedModels(provider.id()));
    }

    @Description("Number of listed custom models.")
    public int getCustomModelCount() {
        return modelCounts().listed();
    }

    @NonNull @Description("Removed custom models that can be re-added, ordered by name and type, at most 100;"
            + " Query.customModels returns all of them in pages.")
    public List<@NonNull CustomModelView> getRemovedCustomModels() {
        return models(context.reads().removedModels(provider.id()));
    }

    @Description("Number of removed custom models.")
    public int getRemovedCustomModelCount() {
        return modelCounts().removed();
    }

    /** Null where the provider takes no custom models of this type. */
    public @Nullable CredentialFormView customModelForm(ModelType type) {
        return Forms.view(provider.customModelForm(type));
    }

    /** Whether a predefined model is switched on. */
    public boolean enables(ModelKey model) {
        return !context.reads()
                .fact(ModelFacts.SWITCHED_OFF, provider.id())
                .orElse(Set.of())
                .contains(model);
    }

    /** Pool of a predefined model for calls that name no environment; null if there is none. */
    public @Nullable LoadBalancingView loadBalancing(ModelKey model) {
        PoolRow pool = context.reads()
                .fact(ModelFacts.POOLS, provider.id())
                .orElse(Map.of())
                .get(model);
        return pool == null ? null : new LoadBalancingView(pool, context);
    }

    /** The provider as the catalogue has it. */
    public Provider catalogued() {
        return provider;
    }

    private ModelCounts modelCounts() {
        return context.reads().fact(ProviderFacts.MODEL_COUNTS, provider.id()).orElse(ModelCounts.NONE);
    }

    private Optional<KeyringRow> keyring() {
        return context.reads().providerKeyring(provider.id());
    }

    private CredentialView view(CredentialRow credential, KeyringRow keyring) {
        return new CredentialView(credential, keyring, provider, context);
    }

    private List<CustomModelView> models(List<KeyringRow> keyrings) {
        return keyrings.stream()
                .map(keyring -> new CustomModelView(keyring, provider, context))
                .toList();
    }
}
