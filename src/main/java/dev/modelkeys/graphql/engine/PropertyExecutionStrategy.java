package dev.modelkeys.graphql.engine;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;

/**
 * Executes objects whose fields are all plain properties without the engine's bookkeeping for each field, which costs more
 * than everything else in a large response. Properties have no side effects, so anything unusual below such an object
 * (an exception, a null where none is allowed, a field with arguments) is left to the engine, which starts it again.
 */
final class PropertyExecutionStrategy extends AsyncExecutionStrategy {

    PropertyExecutionStrategy(DataFetcherExceptionHandler exceptionHandler) {
        super(exceptionHandler);
    }

    @Override
    protected Object executeObject(ExecutionContext context, ExecutionStrategyParameters parameters) {
        var type = (GraphQLObjectType) parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        return new PropertyPlanner(context, fieldCollector)
                .plan(type, parameters.getField())
                .flatMap(plan -> new PropertyExecution(context).execute(plan, parameters.getSource()))
                .orElseGet(() -> super.executeObject(context, parameters));
    }

    @Override
    protected Object completeValueForScalar(
            ExecutionContext context, ExecutionStrategyParameters parameters, GraphQLScalarType type, Object value) {
        Object completed = super.completeValueForScalar(context, parameters, type, value);
        AnswerCount.add(context, completed);
        return completed;
    }
}
