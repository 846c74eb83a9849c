package dev.modelkeys.graphql;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.credential.AddCustomModel;
import dev.modelkeys.credential.CredentialChanged;
import dev.modelkeys.credential.CredentialRules;
import dev.modelkeys.credential.CustomModelAdded;
import dev.modelkeys.graphql.input.AddCustomModelInput;
import dev.modelkeys.graphql.input.ReaddCustomModelInput;
import dev.modelkeys.graphql.input.RemoveCustomModelInput;
import dev.modelkeys.graphql.type.AddCustomModelOutcome;
import dev.modelkeys.graphql.type.AddCustomModelPayload;
import dev.modelkeys.graphql.type.CustomModelConnection;
import dev.modelkeys.graphql.type.CustomModelEdge;
import dev.modelkeys.graphql.type.CustomModelState;
import dev.modelkeys.graphql.type.CustomModelView;
import dev.modelkeys.graphql.type.ReadContext;
import dev.modelkeys.graphql.type.ReaddCustomModelPayload;
import dev.modelkeys.graphql.type.RemoveCustomModelPayload;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Page;
import dev.modelkeys.query.CustomModelFilter;
import dev.modelkeys.query.CustomModelPages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Reads and changes custom models. */
@GraphQLApi
public class CustomModelApi {

    private final Catalog catalog;
    private final Reads reads;
    private final CustomModelPages pages;
    private final CredentialRules rules;
    private final MutationRunner mutations;

    CustomModelApi(
            Catalog catalog, Reads reads, CustomModelPages pages, CredentialRules rules, MutationRunner mutations) {
        this.catalog = catalog;
        this.reads = reads;
        this.pages = pages;
        this.rules = rules;
        this.mutations = mutations;
    }

    @Query
    @Description("One custom model; null when unknown here.")
    public @Nullable CustomModelView customModel(@Id @NonNull @Description("Its id.") String id) {
        return Ids.parse(id)
                .flatMap(model -> reads.ofKeyring(model).customModel(model))
                .orElse(null);
    }

    @Query
    @NonNull @Description("Custom models, ordered by name and type: with no state, all that there is to manage.")
    public CustomModelConnection customModels(
            @Id @Description("Keeps those of this provider, by its catalogue key or an alias.") @Nullable String providerId,
            @Description("Keeps those that are listed, or those that were removed.") @Nullable CustomModelState state,
            @Description("Keeps those of this type.") @Nullable ModelType type,
            @Description("Keeps those whose name contains this, without case.") @Nullable String search,
            @DefaultValue(Paging.DEFAULT_SIZE) @Description("How many, 1 to 100.") @Nullable Integer first,
            @Description("The cursor of the last one before this page.") @Nullable String after) {
        Paging paging = Paging.of(first, after);
        CustomModelFilter filter = new CustomModelFilter(
                providerIds(providerId), state == null ? null : state == CustomModelState.REMOVED, type, search);
        Page<UUID> page = pages.page(filter, paging.first(), position(after));
        ReadContext context = reads.ofKeyrings(page.items());
        List<CustomModelEdge> edges = page.items().stream()
                .map(context::customModel)
                .flatMap(Optional::stream)
                .map(model -> new CustomModelEdge(cursor(model), model))
                .toList();
        return new CustomModelConnection(
                edges.stream().map(CustomModelEdge::node).toList(),
                edges,
                paging.info(page, edges.stream().map(CustomModelEdge::cursor).toList()),
                reads.selects("CustomModelConnection.totalCount") ? pages.count(filter) : 0);
    }

    @Mutation
    @NonNull @Description("Adds a custom model with its first credential, or a credential to the model of this name and type.")
    public AddCustomModelPayload addCustomModel(@NonNull @Description("What to add.") AddCustomModelInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                mutationId,
                CustomModelAdded.class,
                () -> rules.addCustomModel(new AddCustomModel(
                        input.providerId(),
                        input.name(),
                        input.type(),
                        input.credentialName(),
                        InputMapper.of(input.values()))),
                added -> {
                    CredentialChanged change = added.change();
                    ReadContext context = reads.ofCredential(change.credential().toString());
                    return new AddCustomModelPayload(
                            context.customModel(change.keyring()).orElse(null),
                            context.credential(change.credential()).orElse(null),
                            AddCustomModelOutcome.valueOf(added.outcome().name()),
                            mutationId,
                            List.of());
                },
                errors -> new AddCustomModelPayload(null, null, null, mutationId, errors));
    }

    @Mutation
    @NonNull @Description("Takes a custom model off the model list. Its credentials stay, and it can be re-added.")
    public RemoveCustomModelPayload removeCustomModel(
            @NonNull @Description("What to remove.") RemoveCustomModelInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                mutationId,
                UUID.class,
                () -> rules.removeCustomModel(input.id(), input.expectedRevision()),
                model -> new RemoveCustomModelPayload(
                        reads.ofKeyring(model).customModel(model).orElse(null), mutationId, List.of()),
                errors -> new RemoveCustomModelPayload(null, mutationId, errors));
    }

    @Mutation
    @NonNull @Description("Lists a removed custom model again, with one of the credentials it kept as its default.")
    public ReaddCustomModelPayload readdCustomModel(
            @NonNull @Description("What to list again.") ReaddCustomModelInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                mutationId,
                UUID.class,
                () -> rules.readdCustomModel(input.id(), input.credentialId()).keyring(),
                model -> new ReaddCustomModelPayload(
                        reads.ofKeyring(model).customModel(model).orElse(null), mutationId, List.of()),
                errors -> new ReaddCustomModelPayload(null, mutationId, errors));
    }

    /** Only providers of the catalogue: what belongs to others cannot be shown. */
    private List<String> providerIds(@Nullable String providerId) {
        return providerId == null
                ? catalog.providers().stream().map(Provider::id).toList()
                : catalog.find(providerId).map(Provider::id).stream().toList();
    }

    private static String cursor(CustomModelView model) {
        return Cursor.of(
                model.getName(), model.getType().name(), model.getProvider().getId());
    }

    private static CustomModelPages.@Nullable Position position(@Nullable String after) {
        if (after == null) {
            return null;
        }
        List<String> parts = Cursor.parse(after, 3);
        return new CustomModelPages.Position(parts.get(0), parts.get(1), parts.get(2));
    }
}
