package dev.modelkeys.graphql;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;

/** Finds what a schema leaves unsaid. */
final class Descriptions {

    private final List<String> missing = new ArrayList<>();

    private Descriptions() {}

    static List<String> missing(GraphQLSchema schema) {
        Descriptions descriptions = new Descriptions();
        schema.getAllTypesAsList().stream()
                .filter(type -> !Introspection.isIntrospectionTypes(type))
                .forEach(descriptions::type);
        return descriptions.missing;
    }

    private void type(GraphQLNamedType type) {
        check("", type);
        String prefix = type.getName() + ".";
        if (type instanceof GraphQLFieldsContainer container) {
            for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
                check(prefix, field);
                for (GraphQLArgument argument : field.getArguments()) {
                    check(prefix + field.getName() + "/", argument);
                }
            }
        } else if (type instanceof GraphQLEnumType values) {
            values.getValues().forEach(value -> check(prefix, value));
        } else if (type instanceof GraphQLInputObjectType input) {
            input.getFieldDefinitions().forEach(field -> check(prefix, field));
        }
    }

    private void check(String prefix, GraphQLNamedSchemaElement element) {
        String description = element.getDescription();
        if (description == null || description.isBlank()) {
            missing.add(prefix + element.getName());
        }
    }
}
