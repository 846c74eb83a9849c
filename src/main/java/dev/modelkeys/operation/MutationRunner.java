package dev.modelkeys.operation;

import dev.modelkeys.access.Caller;
import dev.modelkeys.audit.Outcome;
import dev.modelkeys.audit.Refusal;
import dev.modelkeys.database.DatabaseError;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs mutations: checks the permission, keeps each in one transaction, and records refusals and failures in the audit. */
@ApplicationScoped
public class MutationRunner {

    private final Authorization authorization;
    private final IdempotencyStore idempotency;
    private final Refusals refusals;
    private final Caller caller;
    private final Sql sql;

    MutationRunner(
            Authorization authorization, IdempotencyStore idempotency, Refusals refusals, Caller caller, Sql sql) {
        this.authorization = authorization;
        this.idempotency = idempotency;
        this.refusals = refusals;
        this.caller = caller;
        this.sql = sql;
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
                    return QuarkusTransaction.requiringNew().call(() -> {
                        if (!sql.hold(caller.workspace())) {
                            throw Authorization.workspaceDeleted();
                        }
                        return answer.apply(idempotency.once(mutation, change));
                    });
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
     * Runs work that has a transaction of its own or none. A refusal and a failure are recorded with the request, see
     * {@link Refusals}.
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
                write(operation, attempted, Outcome.FAILED, "INTERNAL");
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

    private void write(String operation, AttemptedChange attempted, Outcome outcome, String reason) {
        refusals.add(Refusal.of(
                operation, attempted.action(), attempted.customModel(), attempted.credential(), outcome, reason));
    }
}
