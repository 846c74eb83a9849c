package dev.modelkeys.graphql.type;

import dev.modelkeys.catalog.ConfigurationMethod;
import dev.modelkeys.catalog.HelpLink;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.CredentialStatus;
import dev.modelkeys.query.KeyringReads;
import dev.modelkeys.query.KeyringRow;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A provider of the catalogue, with what a workspace keeps for it. */
@Type("Provider")
@Description("Who serves models. Its own credentials are for all its predefined models.")
public final class ProviderView implements CredentialOwnerView {

    private final Provider provider;
    private final ReadContext answer;

    ProviderView(Provider provider, ReadContext answer) {
        this.provider = provider;
        this.answer = answer;
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
        return summary().installed();
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
        return ring().map(KeyringRow::status).orElse(CredentialStatus.NOT_CONFIGURED);
    }

    @Override
    @Description(
            "The one in use for all predefined models; null until there is one, or after it was deleted and none was chosen.")
    public @Nullable CredentialView getDefaultCredential() {
        return ring().flatMap(
                        ring -> Optional.ofNullable(ring.defaultCredential()).map(c -> view(c, ring)))
                .orElse(null);
    }

    @Override
    @NonNull @Description("Newest first, at most 100; Query.credentials pages through more.")
    public List<@NonNull CredentialView> getCredentials() {
        return ring().map(ring ->
                        ring.credentials().stream().map(c -> view(c, ring)).toList())
                .orElse(List.of());
    }

    @Override
    @Description("How many credentials it has for its predefined models.")
    public int getCredentialCount() {
        return ring().map(KeyringRow::credentialCount).orElse(0);
    }

    @Override
    @Description("The form a credential for its predefined models is filled in with; null when it takes none.")
    public @Nullable CredentialFormView getCredentialForm() {
        return Forms.view(provider.credentialForm());
    }

    @NonNull @Description("The model list, ordered by name and type, at most 100; Query.customModels pages through more.")
    public List<@NonNull CustomModelView> getCustomModels() {
        return models(answer.shelf().listedModels(provider.id()));
    }

    @Description("How many custom models are listed.")
    public int getCustomModelCount() {
        return summary().listed();
    }

    @NonNull @Description("What adding a model offers again: removed, with credentials left. At most 100.")
    public List<@NonNull CustomModelView> getRemovedCustomModels() {
        return models(answer.shelf().removedModels(provider.id()));
    }

    @Description("How many removed custom models can be re-added.")
    public int getRemovedCustomModelCount() {
        return summary().removed();
    }

    /** The form of a custom model's credential, null where the provider takes no custom models of this type. */
    public @Nullable CredentialFormView customModelForm(ModelType type) {
        return Forms.view(provider.customModelForm(type));
    }

    /** What the catalogue says. */
    public Provider catalogued() {
        return provider;
    }

    private KeyringReads.Summary summary() {
        return answer.shelf().summary(provider.id());
    }

    private Optional<KeyringRow> ring() {
        return answer.shelf().providerRing(provider.id());
    }

    private CredentialView view(CredentialRow credential, KeyringRow ring) {
        return new CredentialView(credential, ring, provider, answer);
    }

    private List<CustomModelView> models(List<KeyringRow> rings) {
        return rings.stream()
                .map(ring -> new CustomModelView(ring, provider, answer))
                .toList();
    }
}
