package dev.modelkeys.graphql.engine;

import dev.modelkeys.operation.Authorization;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** Calls the operation behind a field that takes arguments. */
record GuardedFetcher(String name, OperationFetcher operation, Authorization guard) implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        guard.require(name);
        return operation.get(environment);
    }
}
