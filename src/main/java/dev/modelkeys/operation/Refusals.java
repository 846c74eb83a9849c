package dev.modelkeys.operation;

import dev.modelkeys.access.Caller;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.audit.AuditLog;
import dev.modelkeys.audit.Outcome;
import dev.modelkeys.audit.Refusal;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Records refusals and failures in the audit: one entry for a request, however many operations it has, and so many entries
 * a minute for a caller; the rest of that minute is counted in one.
 */
@ApplicationScoped
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final RefusedOperations request;
    private final RefusalBudget budget;
    private final Caller caller;
    private final AuditLog audit;

    Refusals(RefusedOperations request, RefusalBudget budget, Caller caller, AuditLog audit) {
        this.request = request;
        this.budget = budget;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Runs a request, and records what was refused of it before the result is there. The stage fails with {@link
     * dev.modelkeys.audit.AuditUnavailable}, or something else, if a refusal cannot be recorded.
     *
     * @param blocking runs what waits for the database
     */
    public <T> CompletionStage<T> during(Supplier<CompletionStage<T>> work, Executor blocking) {
        request.begin();
        CompletionStage<T> done;
        try {
            done = work.get();
        } catch (RuntimeException e) {
            done = CompletableFuture.failedStage(e);
        }
        // What failed fails as it did, whether it can be recorded or not.
        return done.thenCompose(result -> end(blocking).thenApply(nothing -> result))
                .exceptionallyCompose(failure -> end(blocking)
                        .handle((nothing, unrecorded) -> failure)
                        .thenCompose(CompletableFuture::failedStage));
    }

    private CompletableFuture<Void> end(Executor blocking) {
        Collection<Refusal> refused = request.end();
        return refused.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> refused.forEach(this::record), blocking);
    }

    void add(Refusal refusal) {
        if (!Arc.container().requestContext().isActive() || !request.add(refusal)) {
            record(refusal);
        }
    }

    private void record(Refusal refusal) {
        RequestContext call = caller.call();
        if (!budget.take(call, refusal)) {
            return;
        }
        try {
            audit.writeRefusal(call, refusal);
        } catch (RuntimeException e) {
            if (refusal.outcome() == Outcome.REFUSED) {
                throw e;
            }
            // Best effort: the cause of the failure is often the database.
            LOG.warnf("The failure of %s is not in the audit", refusal.operation());
        }
    }
}
