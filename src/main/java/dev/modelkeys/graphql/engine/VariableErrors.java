package dev.modelkeys.graphql.engine;

import graphql.GraphQLError;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says which variables do not fit the operation that declares them; the engine stops at the first, without a path. */
final class VariableErrors {

    private final GraphQLSchema schema;
    private final SchemaNames names;

    VariableErrors(GraphQLSchema schema, SchemaNames names) {
        this.schema = schema;
        this.names = names;
    }

    List<GraphQLError> describe(OperationDefinition operation, Map<String, Object> variables) {
        List<GraphQLError> errors = new ArrayList<>();
        int number = 0;
        for (VariableDefinition definition : operation.getVariableDefinitions()) {
            number++;
            String path = names.has(definition.getName()) ? definition.getName() : "variable " + number;
            for (String problem : problems(path, definition, variables)) {
                errors.add(Errors.badVariable(problem, definition.getSourceLocation()));
            }
        }
        return errors;
    }

    private List<String> problems(String path, VariableDefinition definition, Map<String, Object> variables) {
        GraphQLType type = type(definition.getType());
        if (variables.containsKey(definition.getName())) {
            return InputProblems.of(path, type, variables.get(definition.getName()), names);
        }
        return type instanceof GraphQLNonNull && definition.getDefaultValue() == null
                ? List.of(path + ": " + GraphQLTypeUtil.simplePrint(type) + " is missing")
                : List.of();
    }

    /** The declared type, which validation has found in the schema. */
    private GraphQLType type(Type<?> declared) {
        if (declared instanceof NonNullType nonNull) {
            return GraphQLNonNull.nonNull(type(nonNull.getType()));
        }
        if (declared instanceof ListType list) {
            return GraphQLList.list(type(list.getType()));
        }
        return schema.getType(((TypeName) declared).getName());
    }
}
