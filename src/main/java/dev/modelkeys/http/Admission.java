package dev.modelkeys.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Admission control: bounds the requests at work by the database connections. A request that waited for the acquisition
 * timeout is rejected, instead of beginning to wait for a connection when its turn comes.
 */
@ApplicationScoped
public class Admission {

    private static final String ARRIVAL = Admission.class.getName();

    private final Semaphore permits;
    private final Duration timeout;

    Admission(
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size", defaultValue = "50") int connections,
            @ConfigProperty(name = "quarkus.datasource.jdbc.acquisition-timeout") Duration timeout) {
        // One connection stays free for requests that need a second one and for the readiness check.
        this.permits = new Semaphore(Math.max(1, connections - 1), true);
        this.timeout = timeout;
    }

    /** Starts the waiting time, once the whole request has been read. */
    public void arrive(RoutingContext context) {
        context.put(ARRIVAL, System.nanoTime());
        context.next();
    }

    /** False if no permit was free in time; after true the caller must {@link #leave()}. */
    public boolean enter(RoutingContext context) {
        Long arrival = context.get(ARRIVAL);
        long waited = arrival == null ? 0 : System.nanoTime() - arrival;
        try {
            return permits.tryAcquire(Math.max(0, timeout.toNanos() - waited), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void leave() {
        permits.release();
    }
}
