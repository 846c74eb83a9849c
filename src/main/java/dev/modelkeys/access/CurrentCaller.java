package dev.modelkeys.access;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The caller on whose behalf work is done, kept in CDI's request context: it follows a request from thread to thread, and
 * background work has one by running in a context of its own.
 */
@ApplicationScoped
public class CurrentCaller implements Caller {

    private final Slot slot;

    CurrentCaller(Slot slot) {
        this.slot = slot;
    }

    /** One for each request context. */
    @RequestScoped
    static class Slot {

        private @Nullable RequestContext context;

        @Nullable RequestContext get() {
            return context;
        }

        void set(@Nullable RequestContext next) {
            context = next;
        }
    }

    /** Runs the work on behalf of this caller, in a new request context unless one is active. */
    public <T> T run(RequestContext context, Callable<T> work) throws Exception {
        Runnable leave = enter(context);
        try {
            return work.call();
        } finally {
            leave.run();
        }
    }

    /**
     * Runs work on behalf of this caller that may go on after this method has returned, in the same request context on
     * another thread: the caller stays until the work has ended.
     */
    public <T> CompletionStage<T> begin(RequestContext context, Callable<CompletionStage<T>> work) throws Exception {
        Runnable leave = enter(context);
        try {
            return work.call().whenComplete((result, failure) -> leave.run());
        } catch (Exception e) {
            leave.run();
            throw e;
        }
    }

    private Runnable enter(RequestContext context) {
        ManagedContext requests = Arc.container().requestContext();
        boolean isNew = !requests.isActive();
        if (isNew) {
            requests.activate();
        }
        RequestContext before = slot.get();
        slot.set(context);
        return () -> {
            slot.set(before);
            if (isNew) {
                requests.terminate();
            }
        };
    }

    @Override
    public Optional<RequestContext> find() {
        return Arc.container().requestContext().isActive() ? Optional.ofNullable(slot.get()) : Optional.empty();
    }
}
