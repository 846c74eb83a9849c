package dev.modelkeys.graphql.engine;

import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.operation.Authorization;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;

/** Calls the operation of a root field. Mutations check the permission themselves, to answer with a user error. */
record RootFetcher(
        String name,
        boolean mutates,
        OperationFetcher operation,
        Authorization authorization,
        CurrentOperation current,
        OperationMetrics metrics)
        implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        long begun = System.nanoTime();
        current.begin(name, environment);
        Object result;
        try {
            if (mutates) {
                MutationMark.set(environment.getGraphQlContext());
            } else {
                authorization.require(name);
            }
            result = operation.get(environment);
        } catch (Exception e) {
            end(begun, e);
            throw e;
        }
        if (result instanceof CompletionStage<?> later) {
            return later.whenComplete((answer, failure) -> end(begun, failure));
        }
        end(begun, null);
        // The engine knows publishers of the interface that the JDK's came from.
        return result instanceof Flow.Publisher<?> events ? FlowAdapters.toPublisher(events) : result;
    }

    private void end(long begun, @Nullable Throwable failure) {
        if (failure != null) {
            current.fail(ErrorMapper.code(failure));
        }
        metrics.record(name, current.code(), System.nanoTime() - begun);
        current.end();
    }
}
