package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.graphql.Arguments;
import dev.modelkeys.graphql.Connections;
import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.graphql.Cursor;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.Paging;
import dev.modelkeys.graphql.credential.CustomModelTypes.CustomModelConnection;
import dev.modelkeys.graphql.credential.CustomModelTypes.CustomModelEdge;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Page;
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
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Queries of custom models. */
@GraphQLApi
public class CustomModelQueryApi {

    private final Catalog catalog;
    private final Reads reads;
    private final CustomModelPages pages;
    private final CurrentOperation operation;

    CustomModelQueryApi(Catalog catalog, Reads reads, CustomModelPages pages, CurrentOperation operation) {
        this.catalog = catalog;
        this.reads = reads;
        this.pages = pages;
        this.operation = operation;
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
            @Description(Descriptions.SEARCH) @Nullable String search,
            @DefaultValue(Paging.DEFAULT_SIZE) @Description(Descriptions.FIRST) @Nullable Integer first,
            @Description(Descriptions.AFTER) @Nullable String after) {
        Paging paging = Paging.of(first, after);
        CustomModelFilter filter = new CustomModelFilter(
                providerIds(providerId),
                state == null ? null : state == CustomModelState.REMOVED,
                type,
                Arguments.search(search));
        Page<UUID> page = pages.page(filter, paging.first(), position(after));
        ReadContext context = reads.ofKeyrings(page.items());
        List<CustomModelView> models = page.items().stream()
                .map(context::customModel)
                .flatMap(Optional::stream)
                .toList();
        return Connections.of(
                new Page<>(models, page.hasNext()),
                paging,
                CustomModelQueryApi::cursor,
                Function.identity(),
                CustomModelEdge::new,
                CustomModelConnection::new,
                operation.totalOf("CustomModelConnection", () -> pages.count(filter)));
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
