package dev.modelkeys.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Documents that reach every interface and union below an operation, and select its fields through fragments: named,
 * inline, on the abstract type, on each possible type, and on one inside the other.
 */
final class AbstractSelections {

    private final GraphQLSchema schema;

    AbstractSelections(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The names of the fields of this root type below which there is an abstract type. */
    Set<String> operations(GraphQLObjectType root) {
        return root.getFieldDefinitions().stream()
                .filter(operation -> !paths(operation).isEmpty())
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The selection of an operation, with a shortest path to each field of an abstract type. */
    String of(GraphQLObjectType root, String operation) {
        StringBuilder selection = new StringBuilder("{ ");
        int number = 0;
        for (List<GraphQLFieldDefinition> path : paths(root.getFieldDefinition(operation))) {
            GraphQLNamedType reached = named(path.get(path.size() - 1).getType());
            String inside = fragmentsOn(reached);
            for (int i = path.size() - 1; i > 0; i--) {
                String alias = i == 1 ? "path" + number++ + ": " : "";
                inside = alias + path.get(i).getName() + " { " + inside + " }";
            }
            selection.append(inside).append(' ');
        }
        return selection.append('}').toString();
    }

    /** The named fragments that the selections spread. */
    String namedFragments() {
        return "fragment Named on CredentialOwner { named: id "
                + onPossibleTypes(named(schema.getType("CredentialOwner")), "namedAs") + " }";
    }

    private String fragmentsOn(GraphQLNamedType type) {
        return "resolved: __typename expected: id ...Named ... on " + type.getName() + " { inline: id ... on "
                + type.getName() + " { " + onPossibleTypes(type, "nestedAs") + " } } " + onPossibleTypes(type, "as");
    }

    private String onPossibleTypes(GraphQLNamedType type, String alias) {
        return possibleTypes(type).stream()
                .map(possible -> "... on " + possible.getName() + " { " + alias + possible.getName() + ": id }")
                .collect(Collectors.joining(" "));
    }

    private List<? extends GraphQLNamedType> possibleTypes(GraphQLNamedType type) {
        return type instanceof GraphQLInterfaceType shape
                ? schema.getImplementations(shape)
                : ((GraphQLUnionType) type).getTypes();
    }

    /** From the operation to each field of an abstract type, breadth first. */
    private static List<List<GraphQLFieldDefinition>> paths(GraphQLFieldDefinition operation) {
        Map<String, List<GraphQLFieldDefinition>> found = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        Deque<List<GraphQLFieldDefinition>> queue = new ArrayDeque<>(List.of(List.of(operation)));
        while (!queue.isEmpty()) {
            List<GraphQLFieldDefinition> path = queue.remove();
            if (named(path.get(path.size() - 1).getType()) instanceof GraphQLObjectType type
                    && seen.add(type.getName())) {
                for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                    if (field.getArguments().stream().noneMatch(AbstractSelections::isRequired)) {
                        List<GraphQLFieldDefinition> longer = new ArrayList<>(path);
                        longer.add(field);
                        if (isAbstract(named(field.getType()))) {
                            found.putIfAbsent(type.getName() + "." + field.getName(), longer);
                        } else {
                            queue.add(longer);
                        }
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean isRequired(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }

    private static boolean isAbstract(GraphQLNamedType type) {
        return type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType;
    }

    private static GraphQLNamedType named(GraphQLType type) {
        return (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type);
    }
}
