package dev.modelkeys.graphql.engine;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.access.CurrentCaller;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.graphql.transport.GraphQLRequest;
import dev.modelkeys.operation.Authorization;
import dev.modelkeys.operation.Refusals;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.ResultNodesInfo;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Executes requests against the schema that SmallRye builds of the API classes. */
@ApplicationScoped
public class GraphQLEngine {

    /** Fields in one answer. A page of a hundred owners with all they have is a tenth of it. */
    private static final int MOST_FIELDS = 200_000;

    private final GraphQL graphQL;
    private final CurrentCaller caller;
    private final Refusals refusals;
    private final Map<String, Object> context;

    GraphQLEngine(
            GraphQLSchema schema,
            Schema model,
            Authorization authorization,
            CurrentOperation current,
            CurrentCaller caller,
            Refusals refusals,
            ModelkeysConfig config) {
        this.caller = caller;
        this.refusals = refusals;
        ErrorMapper faults = new ErrorMapper();
        GraphQLSchema served = DataFetchers.into(StrictScalars.into(schema), model, authorization, current);
        this.context = Map.of(
                ResultNodesInfo.MAX_RESULT_NODES,
                MOST_FIELDS,
                Introspection.INTROSPECTION_DISABLED,
                !config.explorer().enabled());
        this.graphQL = GraphQL.newGraphQL(served)
                .preparsedDocumentProvider(new DocumentCache(served))
                .queryExecutionStrategy(new PropertyExecutionStrategy(faults))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(faults))
                .build();
    }

    public ExecutionResult execute(GraphQLRequest request, RequestContext call) throws Exception {
        return caller.run(call, () -> refusals.during(() -> execute(request)));
    }

    private ExecutionResult execute(GraphQLRequest request) {
        ExecutionInput input = ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(Locale.ROOT)
                .graphQLContext(context)
                .build();
        ExecutionResult result = graphQL.execute(input);
        ResultNodesInfo nodes = input.getGraphQLContext().get(ResultNodesInfo.RESULT_NODES_INFO);
        if (nodes != null && nodes.isMaxResultNodesExceeded()) {
            return onlyError(Errors.tooComplex("The answer would be too large. Ask for less at a time."));
        }
        return isUnavailable(result)
                ? onlyError(Errors.unavailable())
                : MutationMark.copy(input.getGraphQLContext(), result);
    }

    /** Nothing was answered, and for no other reason. */
    private static boolean isUnavailable(ExecutionResult result) {
        Map<String, Object> data = result.getData();
        return !result.getErrors().isEmpty()
                && result.getErrors().stream()
                        .allMatch(error -> Errors.code(error).equals(Errors.UNAVAILABLE))
                && (data == null || data.values().stream().allMatch(Objects::isNull));
    }

    private static ExecutionResult onlyError(GraphQLError error) {
        return ExecutionResultImpl.newExecutionResult().errors(List.of(error)).build();
    }
}
