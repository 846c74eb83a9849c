package dev.modelkeys.graphql.engine;

import graphql.Directives;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;

/** Applies {@code @oneOf} as the engine looks for it: SmallRye's form is printed, and not seen by the validation of literals. */
final class OneOfInputs extends GraphQLTypeVisitorStub {

    private OneOfInputs() {}

    static GraphQLSchema into(GraphQLSchema schema) {
        return SchemaTransformer.transformSchema(schema, new OneOfInputs());
    }

    @Override
    public TraversalControl visitGraphQLInputObjectType(
            GraphQLInputObjectType input, TraverserContext<GraphQLSchemaElement> context) {
        return input.isOneOf()
                ? changeNode(context, input.transform(oneOf -> oneOf.replaceDirectives(List.of())
                        .replaceAppliedDirectives(List.of(Directives.OneOfDirective.toAppliedDirective()))))
                : TraversalControl.CONTINUE;
    }
}
