package dev.modelkeys.graphql.engine;

import dev.modelkeys.query.Answer;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ResultNodesInfo;
import graphql.introspection.Introspection;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One execution of an object of plain properties, down to its leaves. */
final class PropertyExecution {

    private final ExecutionContext context;
    private final FieldCollector collector;
    private final int limit;
    private final Answer answer;
    private final long room;
    private int nodes;
    private long bytes;

    PropertyExecution(ExecutionContext context, FieldCollector collector) {
        this.context = context;
        this.collector = collector;
        this.answer = AnswerCount.answer(context);
        this.room = answer.room();
        Integer most = context.getGraphQLContext().get(ResultNodesInfo.MAX_RESULT_NODES);
        this.limit = most == null
                ? Integer.MAX_VALUE
                : most - context.getResultNodesInfo().getResultNodesCount();
    }

    /** Empty, and without a trace, when anything below is not a plain property with an allowed value. */
    Optional<Object> execute(GraphQLObjectType type, MergedSelectionSet fields, Object source) {
        try {
            Map<String, @Nullable Object> result = object(plan(type, fields), source);
            for (int node = 0; node < nodes; node++) {
                context.getResultNodesInfo().incrementAndGetResultNodesCount();
            }
            answer.add(bytes);
            return Optional.of(result);
        } catch (ReflectiveOperationException | CoercingSerializeException | NotPlain e) {
            return Optional.empty();
        }
    }

    /** One selected field of an object type; no property stands for the name of the type. */
    private record Selected(String key, @Nullable PropertyFetcher property, GraphQLType type, List<Selected> below) {}

    private List<Selected> plan(GraphQLObjectType parent, MergedSelectionSet fields) throws NotPlain {
        List<Selected> plan = new ArrayList<>(fields.size());
        for (MergedField field : fields.getSubFieldsList()) {
            plan.add(plan(parent, field));
        }
        return plan;
    }

    private Selected plan(GraphQLObjectType parent, MergedField field) throws NotPlain {
        if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return new Selected(field.getResultKey(), null, parent, List.of());
        }
        GraphQLFieldDefinition definition = parent.getFieldDefinition(field.getName());
        if (definition == null
                || !(context.getGraphQLSchema().getCodeRegistry().getDataFetcher(parent, definition)
                        instanceof PropertyFetcher property)) {
            throw new NotPlain();
        }
        return new Selected(field.getResultKey(), property, definition.getType(), below(definition.getType(), field));
    }

    private List<Selected> below(GraphQLType type, MergedField field) throws NotPlain {
        if (type instanceof GraphQLNonNull nonNull) {
            return below(nonNull.getWrappedType(), field);
        }
        if (type instanceof GraphQLList list) {
            return below(list.getWrappedType(), field);
        }
        if (type instanceof GraphQLScalarType || type instanceof GraphQLEnumType) {
            return List.of();
        }
        if (type instanceof GraphQLObjectType object) {
            return plan(object, collect(object, field));
        }
        throw new NotPlain();
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

    private Map<String, @Nullable Object> object(List<Selected> plan, Object source)
            throws ReflectiveOperationException, NotPlain {
        Map<String, @Nullable Object> result = new LinkedHashMap<>(plan.size() * 2);
        for (Selected field : plan) {
            count();
            result.put(
                    field.key(),
                    field.property() == null
                            ? ((GraphQLObjectType) field.type()).getName()
                            : complete(field.type(), field.property().of(source), field.below()));
        }
        return result;
    }

    private @Nullable Object complete(GraphQLType type, @Nullable Object value, List<Selected> below)
            throws ReflectiveOperationException, NotPlain {
        if (type instanceof GraphQLNonNull nonNull) {
            Object completed = complete(nonNull.getWrappedType(), value, below);
            if (completed == null) {
                throw new NotPlain();
            }
            return completed;
        }
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            count(text.length());
        }
        if (type instanceof GraphQLObjectType) {
            return object(below, value);
        }
        if (type instanceof GraphQLList list) {
            return list(list.getWrappedType(), value, below);
        }
        return type instanceof GraphQLEnumType values
                ? values.serialize(value, context.getGraphQLContext(), context.getLocale())
                : ((GraphQLScalarType) type)
                        .getCoercing()
                        .serialize(value, context.getGraphQLContext(), context.getLocale());
    }

    private List<@Nullable Object> list(GraphQLType type, Object value, List<Selected> below)
            throws ReflectiveOperationException, NotPlain {
        if (!(value instanceof Collection<?> items)) {
            throw new NotPlain();
        }
        List<@Nullable Object> result = new ArrayList<>(items.size());
        for (Object item : items) {
            count();
            result.add(complete(type, item, below));
        }
        return result;
    }

    private void count() throws NotPlain {
        if (++nodes > limit) {
            throw new NotPlain();
        }
        count(AnswerCount.FIELD);
    }

    private void count(int more) {
        bytes += more;
        if (bytes > room) {
            throw answer.tooLarge();
        }
    }

    /** Something that only the engine executes as it should be. */
    private static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1L;

        NotPlain() {
            super(null, null, false, false);
        }
    }
}
