package dev.modelkeys.http;

import dev.modelkeys.kernel.RunnableThreads;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Admission control: bounds the requests at work by the database connections, and those of them that are runnable by the
 * processors. A request that waited for the acquisition timeout is rejected, instead of beginning to wait for a connection when
 * its turn comes.
 */
@ApplicationScoped
public class Admission implements MeterBinder {

    private static final String ARRIVAL = Admission.class.getName();

    private final int limit;
    private final Semaphore permits;
    private final RunnableThreads runnable =
            new RunnableThreads(Runtime.getRuntime().availableProcessors());
    private final Duration timeout;

    Admission(
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size", defaultValue = "50") int connections,
            @ConfigProperty(name = "quarkus.datasource.jdbc.acquisition-timeout") Duration timeout) {
        // One connection stays free for requests that need a second one and for the readiness check.
        this.limit = Math.max(1, connections - 1);
        this.permits = new Semaphore(limit, true);
        this.timeout = timeout;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mk.requests.limit", this, admission -> admission.limit)
                .description("Requests that may be at work at once")
                .register(registry);
        Gauge.builder("mk.requests.active", this, Admission::active)
                .description("Requests at work")
                .register(registry);
        Gauge.builder("mk.requests.running", runnable, RunnableThreads::count)
                .description("Requests at work that are runnable: they wait for nothing")
                .register(registry);
        Gauge.builder("mk.requests.waiting", this, Admission::waiting)
                .description("Requests that wait for their turn")
                .register(registry);
    }

    private int active() {
        return limit - permits.availablePermits() - runnable.waiting();
    }

    private int waiting() {
        return permits.getQueueLength() + runnable.waiting();
    }

    /** Starts the waiting time, once the whole request has been read. */
    public void arrive(RoutingContext context) {
        context.put(ARRIVAL, System.nanoTime());
        context.next();
    }

    /** False if no permit was free in time; after true the caller must {@link #leave()}. */
    public boolean enter(RoutingContext context) {
        Long arrival = context.get(ARRIVAL);
        long deadline = (arrival == null ? System.nanoTime() : arrival) + timeout.toNanos();
        return enter(deadline, deadline);
    }

    /** As {@link #enter}, and false if there is no place at once; the turn at a processor is waited for. */
    public boolean enterNow() {
        long now = System.nanoTime();
        return enter(now, now + timeout.toNanos());
    }

    private boolean enter(long placeBefore, long turnBefore) {
        boolean isRunnable = false;
        try {
            if (!permits.tryAcquire(left(placeBefore), TimeUnit.NANOSECONDS)) {
                return false;
            }
            try {
                isRunnable = runnable.begin(left(turnBefore));
            } finally {
                if (!isRunnable) {
                    permits.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return isRunnable;
    }

    private static long left(long deadline) {
        return Math.max(0, deadline - System.nanoTime());
    }

    /** In the thread that entered. */
    public void leave() {
        runnable.end();
        permits.release();
    }

    /**
     * The result of something that the request at hand waits for without a thread and a place: the request goes on, on a
     * thread of its own, as soon as it has a place again. On an event loop, where nothing blocks, it goes on there.
     */
    public <T> CompletionStage<T> resume(CompletionStage<T> awaited) {
        if (awaited.toCompletableFuture().isDone()) {
            return awaited;
        }
        Context context = Vertx.currentContext();
        Executor next = Context.isOnEventLoopThread() ? part -> context.runOnContext(again -> part.run()) : worker();
        CompletableFuture<T> resumed = new CompletableFuture<>();
        CompletionStage<T> unused =
                awaited.whenComplete((result, failure) -> next.execute(() -> complete(resumed, result, failure)));
        return resumed;
    }

    /** Threads for parts of the request at hand: each part begins as soon as it has a place. */
    public Executor worker() {
        Context context = Vertx.currentContext();
        return part -> context.executeBlocking(
                () -> {
                    permits.acquireUninterruptibly();
                    runnable.begin();
                    try {
                        part.run();
                        return true;
                    } finally {
                        leave();
                    }
                },
                false);
    }

    private static <T> void complete(CompletableFuture<T> resumed, T result, @Nullable Throwable failure) {
        if (failure == null) {
            resumed.complete(result);
        } else {
            resumed.completeExceptionally(failure);
        }
    }
}
