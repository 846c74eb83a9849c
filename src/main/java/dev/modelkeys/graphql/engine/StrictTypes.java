package dev.modelkeys.graphql.engine;

import graphql.Directives;
import graphql.Scalars;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the engine's own scalars in place of SmallRye's, which take any text for a number and leave it to fail when the
 * request already runs; and applies {@code @oneOf} as the engine looks for it, because SmallRye's form is printed, and not
 * seen by the validation of literals.
 */
final class StrictTypes extends GraphQLTypeVisitorStub {

    private static final String DATE_TIME = "DateTime";
    private static final String DATE_TIME_SPECIFICATION = "https://scalars.graphql.org/andimarek/date-time.html";
    private static final Map<String, GraphQLScalarType> OWN = Stream.of(
                    Scalars.GraphQLInt,
                    Scalars.GraphQLFloat,
                    Scalars.GraphQLString,
                    Scalars.GraphQLBoolean,
                    Scalars.GraphQLID.transform(id -> id.coercing(new StrictId())))
            .collect(Collectors.toUnmodifiableMap(GraphQLScalarType::getName, Function.identity()));

    @Override
    public TraversalControl visitGraphQLScalarType(
            GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
        if (scalar.getName().equals(DATE_TIME)) {
            return changeNode(context, scalar.transform(time -> dateTime(time, scalar)));
        }
        GraphQLScalarType own = OWN.get(scalar.getName());
        return own == null || own.equals(scalar) ? TraversalControl.CONTINUE : changeNode(context, own);
    }

    @Override
    public TraversalControl visitGraphQLInputObjectType(
            GraphQLInputObjectType input, TraverserContext<GraphQLSchemaElement> context) {
        return input.isOneOf()
                ? changeNode(context, input.transform(oneOf -> oneOf.replaceDirectives(List.of())
                        .replaceAppliedDirectives(List.of(Directives.OneOfDirective.toAppliedDirective()))))
                : TraversalControl.CONTINUE;
    }

    private static void dateTime(GraphQLScalarType.Builder builder, GraphQLScalarType smallRyes) {
        builder.description("Time as in RFC 3339, such as 2027-01-31T12:00:00Z.")
                .coercing(new StrictDateTime(smallRyes.getCoercing()))
                .specifiedByUrl(DATE_TIME_SPECIFICATION)
                .replaceAppliedDirectives(List.of(GraphQLAppliedDirective.newDirective()
                        .name(Directives.SpecifiedByDirective.getName())
                        .argument(GraphQLAppliedDirectiveArgument.newArgument()
                                .name("url")
                                .type(GraphQLNonNull.nonNull(Scalars.GraphQLString))
                                .valueProgrammatic(DATE_TIME_SPECIFICATION))
                        .build()));
    }
}
