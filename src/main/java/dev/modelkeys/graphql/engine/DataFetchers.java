package dev.modelkeys.graphql.engine;

import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.operation.Authorization;
import graphql.introspection.Introspection;
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
import java.util.TreeSet;

/**
 * Replaces SmallRye's data fetchers, whose bookkeeping for each field is most of the cost of a large answer: properties are
 * read by their accessors, operations called with the arguments that SmallRye binds.
 */
final class DataFetchers {

    private static final String QUERY = "Query";
    private static final String MUTATION = "Mutation";
    private static final String SUBSCRIPTION = "Subscription";
    private static final String UNRESTRICTED = "default";

    private final Schema model;
    private final Authorization authorization;
    private final CurrentOperation current;
    private final OperationMetrics metrics;

    private DataFetchers(
            Schema model, Authorization authorization, CurrentOperation current, OperationMetrics metrics) {
        this.model = model;
        this.authorization = authorization;
        this.current = current;
        this.metrics = metrics;
    }

    static GraphQLSchema into(
            GraphQLSchema schema,
            Schema model,
            Authorization authorization,
            CurrentOperation current,
            OperationMetrics metrics) {
        DataFetchers fetchers = new DataFetchers(model, authorization, current, metrics);
        authorization.verifyCoverage(fetchers.operations());
        GraphQLCodeRegistry registry = schema.getCodeRegistry().transform(builder -> {
            fetchers.replace(builder);
            TypeResolvers.replace(builder, schema);
        });
        GraphQLSchema served = schema.transformWithoutTypes(builder -> builder.codeRegistry(registry));
        TypeResolvers.verify(served);
        return served;
    }

    private void replace(GraphQLCodeRegistry.Builder builder) {
        showAll(builder);
        fetch(
                builder,
                Introspection.__Schema.getName(),
                "directives",
                environment -> environment.getGraphQLSchema().getDirectives().stream()
                        .filter(directive -> ServedSchema.serves(directive.getName()))
                        .toList());
        operations(builder, QUERY, model.getQueries());
        operations(builder, MUTATION, model.getMutations());
        operations(builder, SUBSCRIPTION, model.getSubscriptions());
        for (Type type : model.getTypes().values()) {
            for (Map.Entry<String, Field> field : type.getFields().entrySet()) {
                fetch(builder, type.getName(), field.getKey(), PropertyFetcher.of(type, field.getValue()));
            }
            for (Map.Entry<String, Operation> operation : type.getOperations().entrySet()) {
                String name = name(type.getName(), operation.getKey());
                OperationFetcher fetcher = new OperationFetcher(operation.getValue());
                fetch(builder, type.getName(), operation.getKey(), new GuardedFetcher(name, fetcher, authorization));
            }
        }
    }

    private void operations(GraphQLCodeRegistry.Builder builder, String type, Set<Operation> operations) {
        for (Operation operation : operations) {
            String name = name(type, operation.getName());
            OperationFetcher fetcher = new OperationFetcher(operation);
            fetch(
                    builder,
                    type,
                    operation.getName(),
                    new RootFetcher(name, type.equals(MUTATION), fetcher, authorization, current, metrics));
        }
    }

    /** Root fields, and fields that take arguments. */
    private Set<String> operations() {
        Set<String> names = new TreeSet<>();
        model.getQueries().forEach(operation -> names.add(name(QUERY, operation.getName())));
        model.getMutations().forEach(operation -> names.add(name(MUTATION, operation.getName())));
        model.getSubscriptions().forEach(operation -> names.add(name(SUBSCRIPTION, operation.getName())));
        model.getTypes().values().forEach(type -> type.getOperations()
                .keySet()
                .forEach(operation -> names.add(name(type.getName(), operation))));
        return names;
    }

    private static String name(String type, String field) {
        return type + "." + field;
    }

    /** SmallRye takes the value for "no restriction" for a pattern, and would match every field against it. */
    private static void showAll(GraphQLCodeRegistry.Builder builder) {
        if (UNRESTRICTED.equals(Config.get().getFieldVisibility())) {
            builder.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
        }
    }

    private static void fetch(GraphQLCodeRegistry.Builder builder, String type, String field, DataFetcher<?> fetcher) {
        builder.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher);
    }
}
