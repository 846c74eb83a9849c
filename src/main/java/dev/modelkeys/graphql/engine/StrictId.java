package dev.modelkeys.graphql.engine;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The scalar ID as the specification has it, a text or a whole number: the engine's own takes any JSON for its text. */
final class StrictId implements Coercing<Object, Object> {

    private final Coercing<?, ?> engines = Scalars.GraphQLID.getCoercing();

    @Override
    public @Nullable Object serialize(Object result, GraphQLContext context, Locale locale) {
        return engines.serialize(result, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String
                || input instanceof Integer
                || input instanceof Long
                || input instanceof BigInteger) {
            return engines.parseValue(input, context, locale);
        }
        throw new CoercingParseValueException("An ID is a text or a whole number.");
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return engines.parseLiteral(input, variables, context, locale);
    }
}
