package dev.modelkeys.graphql.http;

import dev.modelkeys.graphql.Selection;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** Calls an operation with the selection below it at hand. */
record RootFetcher(OperationFetcher operation) implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Selection.enter(environment);
        try {
            return operation.get(environment);
        } finally {
            Selection.leave();
        }
    }
}
