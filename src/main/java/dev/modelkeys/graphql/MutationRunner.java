package dev.modelkeys.graphql;

import dev.modelkeys.access.IdempotencyStore;
import dev.modelkeys.audit.AuditLog;
import dev.modelkeys.audit.Outcome;
import dev.modelkeys.database.DatabaseError;
import dev.modelkeys.graphql.type.UserError;
import dev.modelkeys.graphql.type.UserErrorCode;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs each mutation as one transaction: all of it happens, or the answer says why nothing did. Either way the audit has
 * it, and one that its sender repeats is done once.
 */
@ApplicationScoped
class MutationRunner {

    private static final Logger LOG = Logger.getLogger(MutationRunner.class);
    private static final int LONGEST_MUTATION_ID = 255;

    private final Authorization guard;
    private final IdempotencyStore done;
    private final AuditLog audit;

    MutationRunner(Authorization guard, IdempotencyStore done, AuditLog audit) {
        this.guard = guard;
        this.done = done;
        this.audit = audit;
    }

    /**
     * Does the change and answers it.
     *
     * @param type of what the change leaves behind, which a repetition is answered from
     * @param answer reads what the answer shows
     * @param refuse answers where nothing was done
     */
    <O, P> P run(
            @Nullable String clientMutationId,
            Class<O> type,
            Callable<O> change,
            Function<O, P> answer,
            Function<List<UserError>, P> refuse) {
        OperationContext invocation = OperationContext.current();
        try {
            if (!guard.allows(invocation.operation())) {
                throw new Rejected(Rejection.of(Rejection.Code.FORBIDDEN, "Your role may not do this."));
            }
            check(clientMutationId);
            return QuarkusTransaction.requiringNew()
                    .call(() -> answer.apply(
                            done.once(invocation.operation(), clientMutationId, invocation.arguments(), type, change)));
        } catch (Rejected e) {
            return refused(invocation, refuse, e.rejections());
        } catch (RuntimeException e) {
            if (DatabaseError.in(e).filter(DatabaseError.BUSY::equals).isPresent()) {
                return refused(
                        invocation,
                        refuse,
                        List.of(Rejection.of(Rejection.Code.BUSY, "Somebody else is changing this. Try again.")));
            }
            // Whoever has waited for a connection in vain does not wait for another one.
            if (!DatabaseError.isOutOfReach(e)) {
                noteFailure(invocation);
            }
            throw e;
        }
    }

    private <P> P refused(
            OperationContext invocation, Function<List<UserError>, P> refuse, List<Rejection> rejections) {
        String codes = rejections.stream()
                .map(rejection -> rejection.code().name())
                .distinct()
                .collect(Collectors.joining(" "));
        write(invocation, Outcome.REFUSED, codes);
        return refuse.apply(rejections.stream().map(MutationRunner::error).toList());
    }

    /** As well as can be: what failed is often the database. */
    private void noteFailure(OperationContext invocation) {
        try {
            write(invocation, Outcome.FAILED, "INTERNAL");
        } catch (RuntimeException e) {
            LOG.warnf("The failure of %s is not in the audit", invocation.operation());
        }
    }

    private void write(OperationContext invocation, Outcome outcome, String reason) {
        AttemptedChange attempted = AttemptedChange.of(invocation);
        audit.writeRefusal(
                invocation.operation(),
                attempted.action(),
                attempted.customModel(),
                attempted.credential(),
                outcome,
                reason);
    }

    private static void check(@Nullable String clientMutationId) {
        if (clientMutationId != null && clientMutationId.chars().anyMatch(Character::isISOControl)) {
            throw new Rejected(
                    Rejection.of(Rejection.Code.INVALID, "It has no control characters.", "input", "clientMutationId"));
        }
        if (clientMutationId != null && clientMutationId.length() > LONGEST_MUTATION_ID) {
            throw new Rejected(Rejection.of(
                    Rejection.Code.TOO_LONG,
                    "It has at most " + LONGEST_MUTATION_ID + " characters.",
                    "input",
                    "clientMutationId"));
        }
    }

    private static UserError error(Rejection rejection) {
        return new UserError(UserErrorCode.valueOf(rejection.code().name()), rejection.path(), rejection.message());
    }
}
