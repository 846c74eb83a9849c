package dev.modelkeys.graphql.engine;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the engine's own scalars in place of SmallRye's, which take any text for a number and leave it to fail when the
 * request already runs.
 */
final class StrictScalars extends GraphQLTypeVisitorStub {

    private static final String DATE_TIME = "DateTime";
    private static final Map<String, GraphQLScalarType> OWN = Stream.of(
                    Scalars.GraphQLInt,
                    Scalars.GraphQLString,
                    Scalars.GraphQLBoolean,
                    Scalars.GraphQLID.transform(id -> id.coercing(new StrictId())))
            .collect(Collectors.toUnmodifiableMap(GraphQLScalarType::getName, Function.identity()));

    private StrictScalars() {}

    static GraphQLSchema into(GraphQLSchema schema) {
        return SchemaTransformer.transformSchema(schema, new StrictScalars());
    }

    @Override
    public TraversalControl visitGraphQLScalarType(
            GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
        if (scalar.getName().equals(DATE_TIME)) {
            return changeNode(
                    context, scalar.transform(time -> time.coercing(new StrictDateTime(scalar.getCoercing()))));
        }
        GraphQLScalarType own = OWN.get(scalar.getName());
        return own == null || own.equals(scalar) ? TraversalControl.CONTINUE : changeNode(context, own);
    }
}
