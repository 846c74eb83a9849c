package dev.modelkeys.graphql.engine;

import dev.modelkeys.graphql.engine.PropertyPlan.Selected;
import dev.modelkeys.query.Answer;
import graphql.execution.ExecutionContext;
import graphql.execution.ResultNodesInfo;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One execution of an object as planned, down to its leaves. */
final class PropertyExecution {

    private final ExecutionContext context;
    private final int limit;
    private final Answer answer;
    private final long room;
    private int nodes;
    private long bytes;

    PropertyExecution(ExecutionContext context) {
        this.context = context;
        this.answer = AnswerCount.answer(context);
        this.room = answer.room();
        Integer most = context.getGraphQLContext().get(ResultNodesInfo.MAX_RESULT_NODES);
        this.limit = most == null
                ? Integer.MAX_VALUE
                : most - context.getResultNodesInfo().getResultNodesCount();
    }

    /** Empty, and without a trace, when anything below has no value that is allowed, or there is too much of it. */
    Optional<Object> execute(PropertyPlan plan, Object source) {
        try {
            ResponseObject result = object(plan, source);
            for (int node = 0; node < nodes; node++) {
                context.getResultNodesInfo().incrementAndGetResultNodesCount();
            }
            answer.add(bytes);
            return Optional.of(result);
        } catch (ReflectiveOperationException | CoercingSerializeException | NotPlain e) {
            return Optional.empty();
        }
    }

    private ResponseObject object(PropertyPlan plan, Object source) throws ReflectiveOperationException, NotPlain {
        @Nullable Object[] values = new @Nullable Object[plan.fields().size()];
        for (int index = 0; index < values.length; index++) {
            count();
            values[index] = value(plan.fields().get(index), source);
        }
        return new ResponseObject(plan, values);
    }

    private @Nullable Object value(Selected field, Object source) throws ReflectiveOperationException, NotPlain {
        return field.property() == null
                ? ((GraphQLObjectType) field.type()).getName()
                : complete(field.type(), field.property().of(source), field.below());
    }

    private @Nullable Object complete(GraphQLType type, @Nullable Object value, PropertyPlan below)
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

    private List<@Nullable Object> list(GraphQLType type, Object value, PropertyPlan below)
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
