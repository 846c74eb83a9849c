package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.credential.AddCustomModel;
import dev.modelkeys.credential.CredentialChanged;
import dev.modelkeys.credential.CredentialRules;
import dev.modelkeys.credential.CustomModelAdded;
import dev.modelkeys.graphql.Connections;
import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.graphql.Cursor;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.Mutations;
import dev.modelkeys.graphql.Paging;
import dev.modelkeys.graphql.credential.CustomModelInputs.AddCustomModelInput;
import dev.modelkeys.graphql.credential.CustomModelInputs.ReaddCustomModelInput;
import dev.modelkeys.graphql.credential.CustomModelInputs.RemoveCustomModelInput;
import dev.modelkeys.graphql.credential.CustomModelTypes.AddCustomModelPayload;
import dev.modelkeys.graphql.credential.CustomModelTypes.CustomModelConnection;
import dev.modelkeys.graphql.credential.CustomModelTypes.CustomModelEdge;
import dev.modelkeys.graphql.credential.CustomModelTypes.ReaddCustomModelPayload;
import dev.modelkeys.graphql.credential.CustomModelTypes.RemoveCustomModelPayload;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Page;
import dev.modelkeys.operation.AttemptedChange;
import dev.modelkeys.query.CustomModelFilter;
import dev.modelkeys.query.CustomModelPages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Queries and mutations of custom models. */
@GraphQLApi
public class CustomModelApi {

    private final Catalog catalog;
    private final Reads reads;
    private final CustomModelPages pages;
    private final CredentialRules rules;
    private final Mutations mutations;
    private final CurrentOperation operation;

    CustomModelApi(
            Catalog catalog,
            Reads reads,
            CustomModelPages pages,
            CredentialRules rules,
            Mutations mutations,
            CurrentOperation operation) {
        this.operation = operation;
        this.catalog = catalog;
        this.reads = reads;
        this.pages = pages;
        this.rules = rules;
        this.mutations = mutations;
    }

    @Query
    @Description("Custom model by id; null if the workspace has none of this id. Requires permission READ.")
    public @Nullable CustomModelView customModel(@Id @NonNull @Description("Id of the custom model.") String id) {
        return Ids.parse(id)
                .flatMap(model -> reads.ofKeyring(model).customModel(model))
                .orElse(null);
    }

    @Query
    @NonNull @Description("Custom models, listed and removed, ordered by name and type. Requires permission READ.")
    public CustomModelConnection customModels(
            @Id @Description("Provider to keep: its catalogue key or an alias; null: all.") @Nullable String providerId,
            @Description("State to keep; null: all.") @Nullable CustomModelState state,
            @Description("Type to keep; null: all.") @Nullable ModelType type,
            @Description("Text that the name contains, regardless of case; null: all.") @Nullable String search,
            @DefaultValue(Paging.DEFAULT_SIZE) @Description(Descriptions.FIRST) @Nullable Integer first,
            @Description(Descriptions.AFTER) @Nullable String after) {
        Paging paging = Paging.of(first, after);
        CustomModelFilter filter = new CustomModelFilter(
                providerIds(providerId), state == null ? null : state == CustomModelState.REMOVED, type, search);
        Page<UUID> page = pages.page(filter, paging.first(), position(after));
        ReadContext context = reads.ofKeyrings(page.items());
        List<CustomModelView> models = page.items().stream()
                .map(context::customModel)
                .flatMap(Optional::stream)
                .toList();
        return Connections.of(
                new Page<>(models, page.hasNext()),
                paging,
                CustomModelApi::cursor,
                Function.identity(),
                CustomModelEdge::new,
                CustomModelConnection::new,
                operation.totalOf("CustomModelConnection", () -> pages.count(filter)));
    }

    @Mutation
    @NonNull @Description("Adds a custom model with its first credential, or a credential to the custom model of"
            + " this name and type. Requires permission MANAGE_CREDENTIALS.")
    public AddCustomModelPayload addCustomModel(@NonNull @Description(Descriptions.INPUT) AddCustomModelInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.CUSTOM_MODEL_ADDED),
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
                            added.outcome(),
                            mutationId,
                            List.of());
                },
                errors -> new AddCustomModelPayload(null, null, null, mutationId, errors));
    }

    @Mutation
    @NonNull @Description("Removes a custom model from the model list. Its credentials are kept, and it can be"
            + " re-added. Removing it again changes nothing. Requires permission MANAGE_CREDENTIALS.")
    public RemoveCustomModelPayload removeCustomModel(
            @NonNull @Description(Descriptions.INPUT) RemoveCustomModelInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.CUSTOM_MODEL_REMOVED).customModel(input.id()),
                mutationId,
                UUID.class,
                () -> rules.removeCustomModel(input.id(), input.expectedRevision()),
                model -> new RemoveCustomModelPayload(
                        reads.ofKeyring(model).customModel(model).orElse(null), mutationId, List.of()),
                errors -> new RemoveCustomModelPayload(null, mutationId, errors));
    }

    @Mutation
    @NonNull @Description("Lists a removed custom model again, with one of its credentials as default. For a listed"
            + " model this sets the default. Requires permission MANAGE_CREDENTIALS.")
    public ReaddCustomModelPayload readdCustomModel(
            @NonNull @Description(Descriptions.INPUT) ReaddCustomModelInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.CUSTOM_MODEL_READDED)
                        .customModel(input.id())
                        .credential(input.credentialId()),
                mutationId,
                UUID.class,
                () -> rules.readdCustomModel(input.id(), input.credentialId()).keyring(),
                model -> new ReaddCustomModelPayload(
                        reads.ofKeyring(model).customModel(model).orElse(null), mutationId, List.of()),
                errors -> new ReaddCustomModelPayload(null, mutationId, errors));
    }

    /** Custom models of providers that left the catalogue cannot be shown. */
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
