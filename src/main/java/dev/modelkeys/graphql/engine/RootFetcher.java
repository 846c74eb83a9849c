package dev.modelkeys.graphql.engine;

import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.operation.Authorization;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

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
        try {
            if (mutates) {
                MutationMark.set(environment.getGraphQlContext());
            } else {
                authorization.require(name);
            }
            return operation.get(environment);
        } catch (Exception e) {
            current.fail(ErrorMapper.code(e));
            throw e;
        } finally {
            metrics.record(name, current.code(), System.nanoTime() - begun);
            current.end();
        }
    }
}
