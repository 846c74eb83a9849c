package dev.modelkeys.graphql.engine;

import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.operation.Authorization;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** Calls the operation of a root field. Mutations check the permission themselves, to answer with a user error. */
record RootFetcher(
        String name, boolean mutates, OperationFetcher operation, Authorization authorization, CurrentOperation current)
        implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        if (mutates) {
            MutationMark.set(environment.getGraphQlContext());
        } else {
            authorization.require(name);
        }
        current.begin(name, environment);
        try {
            return operation.get(environment);
        } finally {
            current.end();
        }
    }
}
