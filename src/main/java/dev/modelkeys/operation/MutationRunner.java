package dev.modelkeys.operation;

import dev.modelkeys.access.Caller;
import dev.modelkeys.access.ValidTokens;
import dev.modelkeys.audit.Outcome;
import dev.modelkeys.audit.Refusal;
import dev.modelkeys.database.DatabaseError;
import dev.modelkeys.database.WorkspaceLocks;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
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
    private final WorkspaceLocks locks;

    MutationRunner(
            Authorization authorization,
            IdempotencyStore idempotency,
            Refusals refusals,
            Caller caller,
            WorkspaceLocks locks) {
        this.authorization = authorization;
        this.idempotency = idempotency;
        this.refusals = refusals;
        this.caller = caller;
        this.locks = locks;
    }

    /**
     * Runs a mutation in one transaction: all of it happens or nothing.
     *
     * @param answer reads the answer, within the transaction, from the outcome of this or of the first request
     * @param refuse makes the answer where the mutation was rejected
     */
    public <O, P> P run(
            Mutation<O> mutation, Callable<O> change, Function<O, P> answer, Function<List<Rejection>, P> refuse) {
        return attempt(
                mutation.operation(),
                mutation.attempted(),
                () -> {
                    idempotency.validate(mutation.idempotencyKey());
                    return inTransaction(mutation, change, answer);
                },
                refuse);
    }

    /**
     * Runs a mutation that asks others before its transaction. A repeated request asks nothing. While an answer is awaited no
     * thread is held, and no connection.
     */
    public <D, O, P> CompletionStage<P> runAfterQuestion(
            Mutation<O> mutation, Questioned<D, O> steps, Function<O, P> answer, Function<List<Rejection>, P> refuse) {
        CompletionStage<P> done;
        try {
            require(mutation.operation());
            idempotency.validate(mutation.idempotencyKey());
            done = answered(mutation, steps).thenApply(change -> inTransaction(mutation, change, answer));
        } catch (RuntimeException e) {
            done = CompletableFuture.failedStage(e);
        }
        return done.exceptionally(failure -> ended(mutation.operation(), mutation.attempted(), cause(failure), refuse));
    }

    /**
     * Runs work that goes on without a thread, and has a transaction of its own. A rejection is recorded, as of {@link #attempt}.
     *
     * @param answer reads the answer
     */
    public <O, P> CompletionStage<P> await(
            String operation,
            AttemptedChange attempted,
            Supplier<CompletionStage<O>> work,
            Function<O, P> answer,
            Function<List<Rejection>, P> refuse) {
        CompletionStage<P> done;
        try {
            require(operation);
            done = work.get().thenApply(answer);
        } catch (RuntimeException e) {
            done = CompletableFuture.failedStage(e);
        }
        return done.exceptionally(failure -> ended(operation, attempted, cause(failure), refuse));
    }

    /** The change, with the answer to its question if there is one. */
    private <D, O> CompletionStage<Callable<O>> answered(Mutation<O> mutation, Questioned<D, O> steps) {
        CompletionStage<D> draft;
        try {
            D unasked = steps.prepare().get();
            Optional<Supplier<CompletionStage<D>>> question = steps.question().apply(unasked);
            draft = question.isEmpty() || idempotency.isKnown(mutation)
                    ? CompletableFuture.completedStage(unasked)
                    : question.get().get();
        } catch (Rejected e) {
            draft = CompletableFuture.failedStage(e);
        }
        return draft.handle((answered, failure) -> prepared(() -> {
            if (failure != null) {
                throw cause(failure);
            }
            return () -> steps.change().apply(answered);
        }));
    }

    private static RuntimeException cause(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof RuntimeException known ? known : new CompletionException(cause);
    }

    private <O, P> P inTransaction(Mutation<O> mutation, Callable<O> change, Function<O, P> answer) {
        return QuarkusTransaction.requiringNew().call(() -> {
            enterWorkspace();
            return answer.apply(idempotency.once(mutation, change));
        });
    }

    /** A request may have begun, or waited for others, before its workspace was deleted or its token revoked. */
    private void enterWorkspace() {
        UUID workspace = caller.workspace();
        UUID token = caller.identity().token();
        Set<UUID> presented = token == null ? Set.of() : Set.of(token);
        Set<UUID> valid = locks.hold(workspace, ValidTokens.of(workspace, presented))
                .orElseThrow(Authorization::workspaceDeleted);
        if (!valid.equals(presented)) {
            throw ValidTokens.ended();
        }
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
            require(operation);
            return work.get();
        } catch (RuntimeException e) {
            return ended(operation, attempted, e, refuse);
        }
    }

    private void require(String operation) {
        if (!authorization.allows(operation)) {
            throw Authorization.forbidden();
        }
    }

    /** The answer to what was rejected; throws what failed again. */
    private <P> P ended(
            String operation, AttemptedChange attempted, RuntimeException e, Function<List<Rejection>, P> refuse) {
        if (e instanceof Rejected rejected) {
            return refused(operation, attempted, rejected.rejections(), refuse);
        }
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
