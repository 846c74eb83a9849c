package dev.modelkeys.graphql.engine;

import dev.modelkeys.operation.Authorization;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** Calls the operation of a field that takes arguments, if the caller has its permission. */
record GuardedFetcher(String name, OperationFetcher operation, Authorization authorization)
        implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        authorization.require(name);
        return operation.get(environment);
    }
}
