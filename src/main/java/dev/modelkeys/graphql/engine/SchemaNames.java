package dev.modelkeys.graphql.engine;

import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every name of the schema. An error repeats a name of a document or of variables only if it is one of them: any other one
 * may be a secret that was pasted into the wrong place.
 */
final class SchemaNames {

    private final Set<String> names = new HashSet<>();

    SchemaNames(GraphQLSchema schema) {
        schema.getAllTypesAsList().forEach(this::add);
        schema.getDirectives().stream()
                .flatMap(SchemaNames::withArguments)
                .map(GraphQLNamedSchemaElement::getName)
                .forEach(names::add);
    }

    boolean has(@Nullable String name) {
        return name != null && names.contains(name);
    }

    private void add(GraphQLNamedType type) {
        names.add(type.getName());
        members(type).map(GraphQLNamedSchemaElement::getName).forEach(names::add);
    }

    private static Stream<? extends GraphQLNamedSchemaElement> members(GraphQLNamedType type) {
        if (type instanceof GraphQLFieldsContainer container) {
            return container.getFieldDefinitions().stream()
                    .flatMap(field -> Stream.concat(Stream.of(field), field.getArguments().stream()));
        }
        if (type instanceof GraphQLInputObjectType input) {
            return input.getFields().stream();
        }
        return type instanceof GraphQLEnumType choice ? choice.getValues().stream() : Stream.empty();
    }

    private static Stream<GraphQLNamedSchemaElement> withArguments(GraphQLDirective directive) {
        return Stream.concat(Stream.of(directive), directive.getArguments().stream());
    }
}
