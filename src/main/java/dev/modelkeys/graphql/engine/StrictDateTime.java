package dev.modelkeys.graphql.engine;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scalar DateTime: a text as RFC 3339 has it, of a year with four digits. SmallRye's takes any text and fails later. */
final class StrictDateTime implements Coercing<Object, Object> {

    private static final String WANTED = "A time is a text such as 2027-01-31T12:00:00Z.";
    private static final int LAST_YEAR = 9999;

    private final Coercing<?, ?> smallRyes;

    StrictDateTime(Coercing<?, ?> smallRyes) {
        this.smallRyes = smallRyes;
    }

    @Override
    public @Nullable Object serialize(Object result, GraphQLContext context, Locale locale) {
        return String.valueOf(smallRyes.serialize(result, context, locale));
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        return parse(input).orElseThrow(() -> new CoercingParseValueException(WANTED));
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return Optional.of(input)
                .filter(StringValue.class::isInstance)
                .flatMap(text -> parse(((StringValue) text).getValue()))
                .orElseThrow(() -> new CoercingParseLiteralException(WANTED));
    }

    private static Optional<String> parse(@Nullable Object input) {
        try {
            return Optional.ofNullable(input)
                    .filter(String.class::isInstance)
                    .map(text -> OffsetDateTime.parse((String) text))
                    .filter(time -> time.getYear() > 0 && time.getYear() <= LAST_YEAR)
                    .map(time -> time.toInstant().toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
