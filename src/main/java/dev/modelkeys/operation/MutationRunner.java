package dev.modelkeys.operation;

import dev.modelkeys.audit.AuditLog;
import dev.modelkeys.audit.Outcome;
import dev.modelkeys.database.DatabaseError;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Runs mutations: checks the permission, keeps each in one transaction, and records refusals and failures in the audit. */
@ApplicationScoped
public class MutationRunner {

    private static final Logger LOG = Logger.getLogger(MutationRunner.class);

    private final Authorization authorization;
    private final IdempotencyStore idempotency;
    private final AuditLog audit;

    MutationRunner(Authorization authorization, IdempotencyStore idempotency, AuditLog audit) {
        this.authorization = authorization;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /**
     * Runs a mutation in one transaction: all of it happens or nothing.
     *
     * @param prepare runs before the transaction, also for a retry, and returns the change
     * @param answer reads the answer, within the transaction, from the outcome of this or of the first request
     * @param refuse makes the answer where the mutation was rejected
     */
    public <O, P> P run(
            Mutation<O> mutation,
            Supplier<Callable<O>> prepare,
            Function<O, P> answer,
            Function<List<Rejection>, P> refuse) {
        return attempt(
                mutation.operation(),
                mutation.attempted(),
                () -> {
                    idempotency.validate(mutation.idempotencyKey());
                    Callable<O> change = prepared(prepare);
                    return QuarkusTransaction.requiringNew()
                            .call(() -> answer.apply(idempotency.once(mutation, change)));
                },
                refuse);
    }

    /** A rejection waits for the transaction: a retry is answered from the first outcome, whatever is true by now. */
    private static <O> Callable<O> prepared(Supplier<Callable<O>> prepare) {
        try {
            return prepare.get();
        } catch (Rejected e) {
            return () -> {
                throw e;
            };
        }
    }

    /**
     * Runs work that has a transaction of its own or none. A refusal and a failure are in the audit, in a transaction of
     * their own, before this method returns or throws.
     */
    public <P> P attempt(
            String operation, AttemptedChange attempted, Supplier<P> work, Function<List<Rejection>, P> refuse) {
        try {
            if (!authorization.allows(operation)) {
                throw Authorization.forbidden();
            }
            return work.get();
        } catch (Rejected e) {
            return refused(operation, attempted, e.rejections(), refuse);
        } catch (RuntimeException e) {
            if (DatabaseError.in(e).filter(DatabaseError.BUSY::equals).isPresent()) {
                Rejection busy = Rejection.of(Rejection.Code.BUSY, "Another request is changing this. Try again.");
                return refused(operation, attempted, List.of(busy), refuse);
            }
            // A request that waited for a connection in vain does not wait for another one.
            if (!DatabaseError.isOutOfReach(e)) {
                writeFailure(operation, attempted);
            }
            throw e;
        }
    }

    private <P> P refused(
            String operation,
            AttemptedChange attempted,
            List<Rejection> rejections,
            Function<List<Rejection>, P> refuse) {
        String codes = rejections.stream()
                .map(rejection -> rejection.code().name())
                .distinct()
                .collect(Collectors.joining(" "));
        write(operation, attempted, Outcome.REFUSED, codes);
        return refuse.apply(rejections);
    }

    /** Best effort: the cause of the failure is often the database. */
    private void writeFailure(String operation, AttemptedChange attempted) {
        try {
            write(operation, attempted, Outcome.FAILED, "INTERNAL");
        } catch (RuntimeException e) {
            LOG.warnf("The failure of %s is not in the audit", operation);
        }
    }

    private void write(String operation, AttemptedChange attempted, Outcome outcome, String reason) {
        audit.writeRefusal(
                operation, attempted.action(), attempted.customModel(), attempted.credential(), outcome, reason);
    }
}
