package dev.modelkeys.graphql.engine;

import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Resolves interfaces and unions to the object types of the schema that is served. SmallRye's resolvers answer those of
 * the schema it built first; a transformed schema has other instances, and the engine compares the type conditions of
 * fragments by identity, so that every fragment on an abstract type would come back empty.
 */
final class TypeResolvers {

    private TypeResolvers() {}

    static void replace(GraphQLCodeRegistry.Builder registry, GraphQLSchema schema) {
        abstractTypes(schema).forEach(type -> {
            TypeResolver named = resolver(schema, type);
            registry.typeResolver(type.getName(), environment -> served(named, environment));
        });
    }

    /** @throws IllegalStateException if some abstract type has a possible type that is not the schema's own instance */
    static void verify(GraphQLSchema schema) {
        abstractTypes(schema)
                .flatMap(type -> possibleTypes(schema, type).stream())
                .filter(type -> type != schema.getType(type.getName()))
                .findFirst()
                .ifPresent(type -> {
                    throw new IllegalStateException("The schema holds two instances of type " + type.getName());
                });
    }

    private static Stream<GraphQLNamedType> abstractTypes(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType);
    }

    private static TypeResolver resolver(GraphQLSchema schema, GraphQLNamedType type) {
        return type instanceof GraphQLInterfaceType shape
                ? schema.getCodeRegistry().getTypeResolver(shape)
                : schema.getCodeRegistry().getTypeResolver((GraphQLUnionType) type);
    }

    private static List<? extends GraphQLNamedOutputType> possibleTypes(GraphQLSchema schema, GraphQLNamedType type) {
        return type instanceof GraphQLInterfaceType shape
                ? schema.getImplementations(shape)
                : ((GraphQLUnionType) type).getTypes();
    }

    private static GraphQLObjectType served(TypeResolver named, TypeResolutionEnvironment environment) {
        String name = Objects.requireNonNull(named.getType(environment)).getName();
        return environment.getSchema().getObjectType(name);
    }
}
