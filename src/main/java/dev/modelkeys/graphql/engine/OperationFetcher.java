package dev.modelkeys.graphql.engine;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;
import org.jspecify.annotations.Nullable;

/** Calls an API method with the arguments that SmallRye binds. */
final class OperationFetcher implements DataFetcher<Object> {

    private final ArgumentHelper arguments;
    private final OperationInvoker method;

    OperationFetcher(Operation operation) {
        this.arguments = new ArgumentBinding(operation.getArguments());
        this.method = new OperationInvoker(operation);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return method.invoke(arguments.getArguments(environment).toArray());
    }
}
