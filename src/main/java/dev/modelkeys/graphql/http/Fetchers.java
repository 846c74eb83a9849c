package dev.modelkeys.graphql.http;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.config.Config;
import java.util.Map;
import java.util.Set;

/**
 * Gives the schema that SmallRye builds fetchers without its per-field bookkeeping, which is most of what a large answer
 * costs: a property is read by its accessor, an operation called with the arguments that SmallRye binds.
 */
final class Fetchers {

    private static final String UNRESTRICTED = "default";

    private final Schema model;

    private Fetchers(Schema model) {
        this.model = model;
    }

    static GraphQLSchema into(GraphQLSchema schema, Schema model) {
        Fetchers fetchers = new Fetchers(model);
        return schema.transformWithoutTypes(
                builder -> builder.codeRegistry(schema.getCodeRegistry().transform(fetchers::replace)));
    }

    private void replace(GraphQLCodeRegistry.Builder builder) {
        showAll(builder);
        operations(builder, "Query", model.getQueries());
        operations(builder, "Mutation", model.getMutations());
        for (Type type : model.getTypes().values()) {
            for (Map.Entry<String, Field> field : type.getFields().entrySet()) {
                fetch(builder, type.getName(), field.getKey(), PropertyFetcher.of(type, field.getValue()));
            }
            for (Map.Entry<String, Operation> operation : type.getOperations().entrySet()) {
                fetch(builder, type.getName(), operation.getKey(), new OperationFetcher(operation.getValue()));
            }
        }
    }

    private void operations(GraphQLCodeRegistry.Builder builder, String type, Set<Operation> operations) {
        operations.forEach(operation ->
                fetch(builder, type, operation.getName(), new RootFetcher(new OperationFetcher(operation))));
    }

    /** SmallRye takes the word that stands for no restriction for a pattern, and would match every field against it. */
    private static void showAll(GraphQLCodeRegistry.Builder builder) {
        if (UNRESTRICTED.equals(Config.get().getFieldVisibility())) {
            builder.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
        }
    }

    private static void fetch(GraphQLCodeRegistry.Builder builder, String type, String field, DataFetcher<?> fetcher) {
        builder.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher);
    }
}
