package dev.modelkeys.graphql.engine;

import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.GraphQLScalarType;

/** Executes mutations one after the other, and counts their answers. */
final class MutationExecutionStrategy extends AsyncSerialExecutionStrategy {

    MutationExecutionStrategy(DataFetcherExceptionHandler exceptionHandler) {
        super(exceptionHandler);
    }

    @Override
    protected Object completeValueForScalar(
            ExecutionContext context, ExecutionStrategyParameters parameters, GraphQLScalarType type, Object value) {
        Object completed = super.completeValueForScalar(context, parameters, type, value);
        AnswerCount.add(context, completed);
        return completed;
    }
}
