package dev.modelkeys.graphql.engine;

import dev.modelkeys.access.IssuerUnavailable;
import dev.modelkeys.audit.AuditUnavailable;
import dev.modelkeys.database.Causes;
import dev.modelkeys.database.DatabaseError;
import dev.modelkeys.graphql.RequestError;
import dev.modelkeys.kernel.RedactedThrowable;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.query.AnswerTooLarge;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns what an operation throws into an error that says nothing of the inside. */
public final class ErrorMapper implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(ErrorMapper.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        GraphQLError error = error(parameters.getException());
        GraphqlErrorBuilder<?> placed = GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .extensions(error.getExtensions())
                .path(parameters.getPath())
                .location(parameters.getSourceLocation());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(placed.build()).build());
    }

    /** What to say of it; what it was is in the log. */
    public static GraphQLError error(Throwable thrown) {
        Explanation explanation = explain(thrown);
        if (explanation.line() != null) {
            LOG.error(explanation.line(), new RedactedThrowable(thrown));
        }
        return explanation.error();
    }

    /** Code of what is said of it; logs nothing. */
    static String code(Throwable thrown) {
        return Errors.code(explain(thrown).error());
    }

    /** @param line for the log; null where the error says all */
    private record Explanation(GraphQLError error, @Nullable String line) {

        static Explanation of(GraphQLError error) {
            return new Explanation(error, null);
        }
    }

    private static Explanation explain(Throwable thrown) {
        for (Throwable cause : Causes.of(thrown).toList()) {
            if (cause instanceof RequestError fault) {
                return Explanation.of(Errors.fault(fault).build());
            }
            if (cause instanceof Rejected rejected) {
                Rejection rejection = rejected.rejections().get(0);
                return Explanation.of(Errors.error(rejection.code().name(), rejection.message())
                        .build());
            }
            if (cause instanceof GraphQLError fault && fault.getErrorType() == ErrorType.ValidationError) {
                // Variables inside a literal, which are compared with its type only when the field is executed.
                return Explanation.of(Errors.reworded(fault));
            }
            if (cause instanceof AnswerTooLarge refusal) {
                return Explanation.of(Errors.tooLarge(refusal));
            }
            if (cause instanceof IssuerUnavailable) {
                return Explanation.of(Errors.issuerUnavailable());
            }
            if (cause instanceof AuditUnavailable) {
                return new Explanation(Errors.unavailable(), "The audit takes no entry");
            }
        }
        Optional<DatabaseError> fault = DatabaseError.in(thrown);
        if (fault.filter(DatabaseError.BUSY::equals).isPresent()) {
            return Explanation.of(Errors.busy());
        }
        return fault.isPresent()
                ? new Explanation(Errors.unavailable(), "The database is not available")
                : new Explanation(Errors.internal(), "An operation failed");
    }
}
