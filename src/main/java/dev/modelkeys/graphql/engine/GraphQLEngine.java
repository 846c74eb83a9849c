package dev.modelkeys.graphql.engine;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.access.CurrentCaller;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.graphql.Selections;
import dev.modelkeys.graphql.transport.GraphQLRequest;
import dev.modelkeys.operation.Refusals;
import dev.modelkeys.query.Answer;
import dev.modelkeys.query.AnswerBudget;
import dev.modelkeys.query.AnswerTooLarge;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.ResultNodesInfo;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.Introspection;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Executes requests against the schema that SmallRye builds of the API classes. */
@ApplicationScoped
public class GraphQLEngine {

    /** Fields in one answer. A page of a hundred owners with all they have is a tenth of it. */
    private static final int MOST_FIELDS = 200_000;

    private final GraphQL graphQL;
    private final CurrentCaller caller;
    private final Refusals refusals;
    private final DocumentCache documents;
    private final VariableErrors variableErrors;
    private final Map<String, Object> context;
    private final AnswerBudget answers;
    private final PersistedDocuments persisted;
    private final Set<String> nonBlocking;

    GraphQLEngine(
            ServedSchema schema,
            CurrentCaller caller,
            Refusals refusals,
            AnswerBudget answers,
            ModelkeysConfig config,
            MeterRegistry registry) {
        this.caller = caller;
        this.refusals = refusals;
        this.answers = answers;
        ErrorMapper faults = new ErrorMapper();
        GraphQLSchema served = schema.get();
        SchemaNames names = new SchemaNames(served);
        this.nonBlocking = schema.nonBlocking();
        this.documents = new DocumentCache(new DocumentReader(served, names), nonBlocking, registry);
        this.persisted = new PersistedDocuments(registry);
        this.variableErrors = new VariableErrors(served, names);
        this.context = Map.of(
                ResultNodesInfo.MAX_RESULT_NODES,
                MOST_FIELDS,
                Introspection.INTROSPECTION_DISABLED,
                !config.explorer().enabled());
        this.graphQL = GraphQL.newGraphQL(served)
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        input.getGraphQLContext().get(PreparsedDocumentEntry.class)))
                .queryExecutionStrategy(new PropertyExecutionStrategy(faults))
                .mutationExecutionStrategy(new MutationExecutionStrategy(faults))
                .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(faults))
                .build();
    }

    /** False for the text of most requests that {@link #isNonBlocking} is false of. */
    public boolean mayBeNonBlocking(String text) {
        return nonBlocking.stream().anyMatch(text::contains);
    }

    /** Whether a request is known to block no thread, so that an event loop may execute it. */
    public boolean isNonBlocking(GraphQLRequest request) {
        String query = request.query();
        return query != null && documents.isNonBlocking(query, request.operationName());
    }

    /**
     * Executes a request. The result is there when this method returns, unless an operation waits for something outside of
     * this server: then the request goes on by itself.
     *
     * @param sha256 names the document by its hash; null for a request that does not
     * @param answer counts what is gathered
     * @param blocking runs what blocks of a request that is {@link #isNonBlocking}
     */
    public CompletionStage<ExecutionResult> execute(
            GraphQLRequest request, @Nullable String sha256, RequestContext call, Answer answer, Executor blocking)
            throws Exception {
        UUID workspace = call.identity().workspace().id();
        String query = request.query();
        if (query == null) {
            query = sha256 == null ? null : persisted.find(workspace, sha256).orElse(null);
        }
        if (query == null) {
            return CompletableFuture.completedStage(onlyError(Errors.persistedQueryNotFound()));
        }
        String document = query;
        return caller.begin(call, () -> refusals.during(() -> execute(document, request, answer), blocking))
                .thenApply(result -> {
                    if (sha256 != null && documents.keeps(document, request.operationName())) {
                        persisted.keep(workspace, sha256, document);
                    }
                    return result;
                });
    }

    private CompletionStage<ExecutionResult> execute(String document, GraphQLRequest request, Answer answer) {
        answers.use(answer);
        DocumentCache.Prepared prepared = documents.get(document, request.operationName());
        List<GraphQLError> badVariables = badVariables(prepared.entry(), request.variables());
        if (!badVariables.isEmpty()) {
            return CompletableFuture.completedStage(onlyErrors(badVariables));
        }
        ExecutionInput input = ExecutionInput.newExecutionInput(document)
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(Locale.ROOT)
                .graphQLContext(context)
                .graphQLContext(own -> own.of(
                        Answer.class, answer,
                        PreparsedDocumentEntry.class, prepared.entry(),
                        PropertyPlans.class, prepared.plans(),
                        Selections.class, prepared.selections()))
                .build();
        return execute(input, answer).thenApply(result -> checked(result, input));
    }

    /**
     * Before the engine looks at them, which stops at the first, and throws what quotes it: the JVM keeps the last exception of
     * a thread.
     */
    private List<GraphQLError> badVariables(PreparsedDocumentEntry prepared, Map<String, Object> variables) {
        return prepared.hasErrors()
                ? List.of()
                : prepared.getDocument()
                        .getFirstDefinitionOfType(OperationDefinition.class)
                        .map(operation -> variableErrors.describe(operation, variables))
                        .orElse(List.of());
    }

    private ExecutionResult checked(ExecutionResult result, ExecutionInput input) {
        ResultNodesInfo nodes = input.getGraphQLContext().get(ResultNodesInfo.RESULT_NODES_INFO);
        if (nodes != null && nodes.isMaxResultNodesExceeded()) {
            return onlyError(Errors.tooComplex("The answer would be too large. Ask for less at a time."));
        }
        return isUnavailable(result)
                ? onlyError(Errors.unavailable())
                : MutationMark.copy(input.getGraphQLContext(), result);
    }

    private CompletionStage<ExecutionResult> execute(ExecutionInput input, Answer answer) {
        CompletableFuture<ExecutionResult> execution;
        try {
            execution = graphQL.executeAsync(input);
        } catch (RuntimeException e) {
            execution = CompletableFuture.failedFuture(e);
        }
        CompletableFuture<ExecutionResult> executed = execution;
        return executed.handle((result, failure) -> {
            AnswerTooLarge refusal = answer.refusal();
            // Joined where there is no refusal, for what failed fails on.
            return refusal == null ? executed.join() : onlyError(Errors.tooLarge(refusal));
        });
    }

    /** Nothing was answered, and for no other reason. */
    private static boolean isUnavailable(ExecutionResult result) {
        Object data = result.getData();
        return !result.getErrors().isEmpty()
                && result.getErrors().stream()
                        .allMatch(error -> Errors.code(error).equals(Errors.UNAVAILABLE))
                && (data == null
                        || (data instanceof Map<?, ?> fields
                                && fields.values().stream().allMatch(Objects::isNull)));
    }

    private static ExecutionResult onlyError(GraphQLError error) {
        return onlyErrors(List.of(error));
    }

    private static ExecutionResult onlyErrors(List<GraphQLError> errors) {
        return ExecutionResultImpl.newExecutionResult().errors(errors).build();
    }
}
