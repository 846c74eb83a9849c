package dev.modelkeys.graphql.engine;

import dev.modelkeys.graphql.OperationContext;
import dev.modelkeys.operation.Authorization;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** Calls an operation with what was asked at hand. A mutation lets its caller in by itself, to answer in its own way. */
record RootFetcher(String name, boolean mutates, OperationFetcher operation, Authorization guard)
        implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        if (!mutates) {
            guard.require(name);
        }
        OperationContext.enter(name, environment);
        try {
            return operation.get(environment);
        } finally {
            OperationContext.leave();
        }
    }
}
