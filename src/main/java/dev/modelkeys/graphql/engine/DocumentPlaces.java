package dev.modelkeys.graphql.engine;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands where in a document, in terms of the schema. */
final class DocumentPlaces {

    private final GraphQLSchema schema;
    private final Map<SourceLocation, List<Place>> places = new HashMap<>();

    private DocumentPlaces(GraphQLSchema schema) {
        this.schema = schema;
    }

    /**
     * One node of a document.
     *
     * @param owner the field or directive that a node belongs to, such as {@code Query.provider}; the type of an unknown field
     * @param path the path of a value below its argument, such as {@code input.values[1]}; empty for anything else
     * @param type the type of the field or value; null if the schema does not know
     * @param arguments those that the owner takes
     */
    record Place(
            Node<?> node, String owner, String path, @Nullable GraphQLType type, List<GraphQLArgument> arguments) {}

    static DocumentPlaces of(GraphQLSchema schema, Document document) {
        DocumentPlaces places = new DocumentPlaces(schema);
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            places.directives(operation);
            operation.getVariableDefinitions().forEach(places::directives);
            places.selections(operation.getSelectionSet(), places.root(operation));
        }
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            places.directives(fragment);
            places.selections(
                    fragment.getSelectionSet(),
                    schema.getType(fragment.getTypeCondition().getName()));
        }
        return places;
    }

    Optional<Place> at(SourceLocation location, Class<? extends Node<?>> kind) {
        return places.getOrDefault(location, List.of()).stream()
                .filter(place -> kind.isInstance(place.node()))
                .findFirst();
    }

    private @Nullable GraphQLType root(OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private void selections(@Nullable SelectionSet selections, @Nullable GraphQLType type) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                field(field, type);
            } else if (selection instanceof InlineFragment fragment) {
                add(fragment, name(type), "", type, List.of());
                directives(fragment);
                var condition = fragment.getTypeCondition();
                selections(fragment.getSelectionSet(), condition == null ? type : schema.getType(condition.getName()));
            } else if (selection instanceof FragmentSpread spread) {
                add(spread, name(type), "", type, List.of());
                directives(spread);
            }
        }
    }

    private void field(Field field, @Nullable GraphQLType parent) {
        GraphQLFieldDefinition definition = definition(field.getName(), parent);
        directives(field);
        if (definition == null) {
            add(field, name(parent), "", null, List.of());
            selections(field.getSelectionSet(), null);
            return;
        }
        String owner = name(parent) + "." + definition.getName();
        GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
        add(field, owner, "", definition.getType(), definition.getArguments());
        arguments(field.getArguments(), owner, definition.getArguments());
        selections(field.getSelectionSet(), type);
    }

    private @Nullable GraphQLFieldDefinition definition(String name, @Nullable GraphQLType parent) {
        if (name.equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return Introspection.TypeNameMetaFieldDef;
        }
        return parent instanceof GraphQLFieldsContainer container ? container.getFieldDefinition(name) : null;
    }

    private void directives(DirectivesContainer<?> holder) {
        for (Directive directive : holder.getDirectives()) {
            GraphQLDirective known = schema.getDirective(directive.getName());
            String owner = known == null ? "" : "@" + known.getName();
            List<GraphQLArgument> arguments = known == null ? List.of() : known.getArguments();
            add(directive, owner, "", null, arguments);
            arguments(directive.getArguments(), owner, arguments);
        }
    }

    private void arguments(List<Argument> arguments, String owner, List<GraphQLArgument> known) {
        for (Argument argument : arguments) {
            Optional<GraphQLArgument> definition = known.stream()
                    .filter(candidate -> candidate.getName().equals(argument.getName()))
                    .findFirst();
            GraphQLType type = definition.map(GraphQLArgument::getType).orElse(null);
            String path = definition.map(GraphQLArgument::getName).orElse("");
            add(argument, owner, path, type, known);
            value(argument.getValue(), owner, path, type);
        }
    }

    private void value(Value<?> value, String owner, String path, @Nullable GraphQLType type) {
        GraphQLType nullable = type == null ? null : GraphQLTypeUtil.unwrapNonNull(type);
        if (value instanceof VariableReference) {
            add(value, owner, path, type, List.of());
        } else if (value instanceof ArrayValue array && nullable instanceof GraphQLList list) {
            int index = 0;
            for (Value<?> item : array.getValues()) {
                value(item, owner, path + "[" + index++ + "]", list.getWrappedType());
            }
        } else if (value instanceof ObjectValue object) {
            for (ObjectField member : object.getObjectFields()) {
                GraphQLInputObjectField known =
                        nullable instanceof GraphQLInputObjectType input ? input.getField(member.getName()) : null;
                value(
                        member.getValue(),
                        owner,
                        known == null ? path : path + "." + known.getName(),
                        known == null ? null : known.getType());
            }
        }
    }

    private static String name(@Nullable GraphQLType type) {
        return type instanceof GraphQLNamedType named ? named.getName() : "";
    }

    private void add(
            Node<?> node, String owner, String path, @Nullable GraphQLType type, List<GraphQLArgument> arguments) {
        if (node.getSourceLocation() != null) {
            places.computeIfAbsent(node.getSourceLocation(), location -> new ArrayList<>())
                    .add(new Place(node, owner, path, type, arguments));
        }
    }
}
