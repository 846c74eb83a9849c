package dev.modelkeys.graphql.provider;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.PredefinedModel;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.graphql.Arguments;
import dev.modelkeys.graphql.Connections;
import dev.modelkeys.graphql.Cursor;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.Paging;
import dev.modelkeys.graphql.credential.FormTypes.CredentialFormView;
import dev.modelkeys.graphql.credential.ProviderView;
import dev.modelkeys.graphql.credential.ReadContext;
import dev.modelkeys.graphql.credential.Reads;
import dev.modelkeys.graphql.provider.ProviderTypes.PredefinedModelView;
import dev.modelkeys.graphql.provider.ProviderTypes.ProviderConnection;
import dev.modelkeys.graphql.provider.ProviderTypes.ProviderEdge;
import dev.modelkeys.kernel.Page;
import dev.modelkeys.kernel.Text;
import dev.modelkeys.query.CredentialStatus;
import dev.modelkeys.query.KeyringReader;
import dev.modelkeys.query.ModelKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Queries of providers. */
@GraphQLApi
public class ProviderApi {

    private final Catalog catalog;
    private final KeyringReader keyrings;
    private final Reads reads;
    private final Map<String, List<String>> nameKeys = new HashMap<>();

    ProviderApi(Catalog catalog, KeyringReader keyrings, Reads reads) {
        this.catalog = catalog;
        this.keyrings = keyrings;
        this.reads = reads;
        catalog.providers().forEach(provider -> nameKeys.put(provider.id(), nameKeys(provider)));
    }

    @Query
    @NonNull @Description("Providers of the catalogue, ordered by label. Requires permission READ.")
    public ProviderConnection providers(
            @Description("Installation state to keep; null: all.") @Nullable Boolean installed,
            @Description("Configuration state to keep, true for providers with a credential or a custom model;"
                            + " null: all.")
                    @Nullable Boolean configured,
            @Description("Text that the label, catalogue key or an alias contains, regardless of case, at most 200"
                            + " characters; null: all.")
                    @Nullable String search,
            @DefaultValue(Paging.DEFAULT_SIZE) @Description(Descriptions.FIRST) @Nullable Integer first,
            @Description(Descriptions.AFTER) @Nullable String after) {
        Paging paging = Paging.of(first, after);
        List<Provider> matching = matching(installed, configured, Arguments.search(search));
        Page<Provider> page = page(matching, paging);
        ReadContext context =
                reads.ofProviders(page.items().stream().map(Provider::id).toList());
        return Connections.of(
                page,
                paging,
                provider -> Cursor.of(provider.id()),
                context::provider,
                ProviderEdge::new,
                ProviderConnection::new,
                matching.size());
    }

    @Query
    @Description("Provider by catalogue key or alias; null if the catalogue has none. Requires permission" + " READ.")
    public @Nullable ProviderView provider(
            @Id @NonNull @Description("Catalogue key of the provider, or an alias.") String id) {
        return catalog.find(id)
                .map(provider -> reads.ofProviders(List.of(provider.id())).provider(provider))
                .orElse(null);
    }

    @NonNull @Description("Models that the catalogue lists, all of which use the default credential of the"
            + " provider. Requires permission READ.")
    public List<@NonNull PredefinedModelView> predefinedModels(
            @Source(name = "predefinedModels") ProviderView provider,
            @Description("Type to keep; null: all.") @Nullable ModelType type) {
        CredentialStatus status = provider.getStatus();
        return provider.catalogued().models(type).stream()
                .map(model -> view(provider, model, status))
                .toList();
    }

    @Description("Form for the credentials of a custom model; null if the provider takes no custom models"
            + " of this type. Requires permission READ.")
    public @Nullable CredentialFormView customModelForm(
            @Source(name = "customModelForm") ProviderView provider,
            @NonNull @Description("Type of the custom model.") ModelType type) {
        return provider.customModelForm(type);
    }

    private static List<String> nameKeys(Provider provider) {
        return Stream.concat(Stream.of(provider.label(), provider.id()), provider.aliases().stream())
                .map(Text::key)
                .toList();
    }

    private List<Provider> matching(
            @Nullable Boolean installed, @Nullable Boolean configured, @Nullable String search) {
        Stream<Provider> matching = catalog.providers().stream();
        if (installed != null || configured != null) {
            Map<String, Boolean> stored = keyrings.installed();
            matching = matching.filter(provider -> installed == null || installed == stored.containsKey(provider.id()))
                    .filter(provider ->
                            configured == null || configured.equals(stored.getOrDefault(provider.id(), false)));
        }
        if (search != null) {
            String term = Text.key(search);
            matching = matching.filter(provider ->
                    nameKeys.getOrDefault(provider.id(), List.of()).stream().anyMatch(name -> name.contains(term)));
        }
        return matching.toList();
    }

    /** Cuts at the position in the whole catalogue, so that a cursor stays valid under any filter. */
    private Page<Provider> page(List<Provider> matching, Paging paging) {
        List<Provider> rest = matching;
        if (paging.after() != null) {
            String last = Cursor.parse(paging.after(), 1).get(0);
            List<Provider> all = catalog.providers();
            int position = catalog.find(last).map(all::indexOf).orElseThrow(Cursor::unknown);
            rest = matching.stream()
                    .filter(provider -> all.indexOf(provider) > position)
                    .toList();
        }
        return Page.of(rest, paging.first());
    }

    private static PredefinedModelView view(ProviderView provider, PredefinedModel model, CredentialStatus status) {
        ModelKey key = new ModelKey(model.name(), model.type());
        return new PredefinedModelView(
                model.name(),
                model.label(),
                model.type(),
                List.copyOf(model.features()),
                model.contextSize(),
                model.deprecated(),
                status,
                provider.enables(key),
                provider.loadBalancing(key));
    }
}
