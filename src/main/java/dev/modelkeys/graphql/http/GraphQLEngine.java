package dev.modelkeys.graphql.http;

import dev.modelkeys.access.Call;
import dev.modelkeys.access.CurrentCaller;
import dev.modelkeys.graphql.Guard;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.ResultNodesInfo;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Executes requests against the schema that SmallRye builds of the API classes. */
@ApplicationScoped
class GraphQLEngine {

    /** Fields in one answer. A page of a hundred owners with all they have is a tenth of it. */
    private static final int MOST_FIELDS = 200_000;

    private final GraphQL graphQL;
    private final CurrentCaller caller;

    GraphQLEngine(GraphQLSchema schema, Schema model, Guard guard, CurrentCaller caller) {
        this.caller = caller;
        FaultHandler faults = new FaultHandler();
        this.graphQL = GraphQL.newGraphQL(Fetchers.into(StrictScalars.into(schema), model, guard))
                .preparsedDocumentProvider(new Documents())
                .queryExecutionStrategy(new AsyncExecutionStrategy(faults))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(faults))
                .build();
    }

    @ActivateRequestContext
    ExecutionResult execute(GraphQLRequest request, Call call) throws Exception {
        return caller.run(call, () -> execute(request));
    }

    private ExecutionResult execute(GraphQLRequest request) {
        ExecutionInput input = ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(Locale.ROOT)
                .graphQLContext(Map.of(ResultNodesInfo.MAX_RESULT_NODES, MOST_FIELDS))
                .build();
        ExecutionResult result = graphQL.execute(input);
        ResultNodesInfo nodes = input.getGraphQLContext().get(ResultNodesInfo.RESULT_NODES_INFO);
        if (nodes != null && nodes.isMaxResultNodesExceeded()) {
            return ExecutionResultImpl.newExecutionResult()
                    .errors(List.of(Errors.tooComplex()))
                    .build();
        }
        return result;
    }
}
