package dev.modelkeys.graphql.engine;

import com.fasterxml.jackson.core.io.SerializedString;
import dev.modelkeys.graphql.engine.PropertyPlan.Selected;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes the plans of what an execution selects that its document does not have yet. */
final class PropertyPlanner {

    private final ExecutionContext context;
    private final FieldCollector collector;
    private final PropertyPlans plans;

    PropertyPlanner(ExecutionContext context, FieldCollector collector) {
        this.context = context;
        this.collector = collector;
        this.plans = Objects.requireNonNull(context.getGraphQLContext().get(PropertyPlans.class));
    }

    /** The plan for objects of the type that the field holds; empty if anything that is selected of them is not a plain property. */
    Optional<PropertyPlan> plan(GraphQLObjectType type, MergedField field) {
        return plans.get(type, field, () -> plan(type, collect(type, field)));
    }

    private Optional<PropertyPlan> plan(GraphQLObjectType type, MergedSelectionSet selection) {
        List<Selected> fields = new ArrayList<>(selection.size());
        for (MergedField field : selection.getSubFieldsList()) {
            Optional<Selected> selected = selected(type, field);
            if (selected.isEmpty()) {
                return Optional.empty();
            }
            fields.add(selected.get());
        }
        return Optional.of(new PropertyPlan(fields));
    }

    private Optional<Selected> selected(GraphQLObjectType parent, MergedField field) {
        if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return Optional.of(new Selected(name(field), null, parent, PropertyPlan.OF_LEAF));
        }
        GraphQLFieldDefinition definition = parent.getFieldDefinition(field.getName());
        return definition != null
                        && context.getGraphQLSchema().getCodeRegistry().getDataFetcher(parent, definition)
                                instanceof PropertyFetcher property
                ? below(GraphQLTypeUtil.unwrapAll(definition.getType()), field)
                        .map(below -> new Selected(name(field), property, definition.getType(), below))
                : Optional.empty();
    }

    private static SerializedString name(MergedField field) {
        return new SerializedString(field.getResultKey());
    }

    private Optional<PropertyPlan> below(GraphQLType type, MergedField field) {
        if (type instanceof GraphQLScalarType || type instanceof GraphQLEnumType) {
            return Optional.of(PropertyPlan.OF_LEAF);
        }
        return type instanceof GraphQLObjectType object ? plan(object, field) : Optional.empty();
    }

    private MergedSelectionSet collect(GraphQLObjectType type, MergedField field) {
        return collector.collectFields(
                FieldCollectorParameters.newParameters()
                        .schema(context.getGraphQLSchema())
                        .objectType(type)
                        .graphQLContext(context.getGraphQLContext())
                        .fragments(context.getFragmentsByName())
                        .variables(context.getCoercedVariables().toMap())
                        .build(),
                field);
    }
}
