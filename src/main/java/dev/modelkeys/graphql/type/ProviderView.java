package dev.modelkeys.graphql.type;

import dev.modelkeys.catalog.ConfigurationMethod;
import dev.modelkeys.catalog.HelpLink;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.CredentialStatus;
import dev.modelkeys.query.KeyringRow;
import dev.modelkeys.query.ProviderFacts;
import dev.modelkeys.query.ProviderFacts.ModelCounts;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A provider of the catalogue with the credentials and custom models of a workspace. */
@Type("Provider")
@Description("Who serves models. Its own credentials are for all its predefined models.")
public final class ProviderView implements CredentialOwnerView {

    private final Provider provider;
    private final ReadContext context;

    ProviderView(Provider provider, ReadContext context) {
        this.provider = provider;
        this.context = context;
    }

    @Override
    @Id
    @NonNull @Description("The catalogue key, such as openai.")
    public String getId() {
        return provider.id();
    }

    @Override
    @NonNull @Description("What to show.")
    public String getLabel() {
        return provider.label();
    }

    @Description("A sentence about it.")
    public @Nullable String getDescription() {
        return provider.description();
    }

    @Description("A picture: the path of an SVG on this server.")
    public @Nullable String getIcon() {
        return "/icons/" + provider.id() + ".svg";
    }

    @Description("Where to get a key.")
    public @Nullable HelpLinkView getHelp() {
        HelpLink help = provider.help();
        return help == null ? null : new HelpLinkView(help.title(), help.url());
    }

    @Description("Whether it was installed here: before that it takes no credentials.")
    public boolean getInstalled() {
        return context.reads().fact(ProviderFacts.INSTALLED, provider.id()).isPresent();
    }

    @NonNull @Description("At which levels it takes credentials.")
    public List<@NonNull ConfigurationMethod> getConfigurationMethods() {
        return List.copyOf(provider.methods());
    }

    @NonNull @Description("The types of the models it serves.")
    public List<@NonNull ModelType> getModelTypes() {
        return provider.types();
    }

    @Override
    @NonNull @Description("Whether its predefined models have a credential to use.")
    public CredentialStatus getStatus() {
        return keyring().map(KeyringRow::status).orElse(CredentialStatus.NOT_CONFIGURED);
    }

    @Override
    @Description(
            "The one in use for all predefined models; null until there is one, or after it was deleted and none was chosen.")
    public @Nullable CredentialView getDefaultCredential() {
        return keyring()
                .flatMap(keyring ->
                        Optional.ofNullable(keyring.defaultCredential()).map(credential -> view(credential, keyring)))
                .orElse(null);
    }

    @Override
    @NonNull @Description("Newest first, at most 100; Query.credentials pages through more.")
    public List<@NonNull CredentialView> getCredentials() {
        return keyring()
                .map(keyring -> keyring.credentials().stream()
                        .map(credential -> view(credential, keyring))
                        .toList())
                .orElse(List.of());
    }

    @Override
    @Description("How many credentials it has for its predefined models.")
    public int getCredentialCount() {
        return keyring().map(KeyringRow::credentialCount).orElse(0);
    }

    @Override
    @Description("The form a credential for its predefined models is filled in with; null when it takes none.")
    public @Nullable CredentialFormView getCredentialForm() {
        return Forms.view(provider.credentialForm());
    }

    @NonNull @Description("The model list, ordered by name and type, at most 100; Query.customModels pages through more.")
    public List<@NonNull CustomModelView> getCustomModels() {
        return models(context.reads().listedModels(provider.id()));
    }

    @Description("How many custom models are listed.")
    public int getCustomModelCount() {
        return modelCounts().listed();
    }

    @NonNull @Description("What adding a model offers again: removed, with credentials left. At most 100.")
    public List<@NonNull CustomModelView> getRemovedCustomModels() {
        return models(context.reads().removedModels(provider.id()));
    }

    @Description("How many removed custom models can be re-added.")
    public int getRemovedCustomModelCount() {
        return modelCounts().removed();
    }

    /** Null where the provider takes no custom models of this type. */
    public @Nullable CredentialFormView customModelForm(ModelType type) {
        return Forms.view(provider.customModelForm(type));
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
