package dev.modelkeys.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets in as many requests at once as can be served, and turns the others away as soon as they have waited for as long as
 * one waits for a connection. Without it, a request that is too late already would begin to wait when its turn comes.
 */
@ApplicationScoped
public class Admission {

    private static final String ARRIVAL = Admission.class.getName();

    private final Semaphore places;
    private final Duration patience;

    Admission(
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size", defaultValue = "50") int connections,
            @ConfigProperty(name = "quarkus.datasource.jdbc.acquisition-timeout") Duration patience) {
        // One connection stays for whoever needs a second one, and for whether the server is ready.
        this.places = new Semaphore(Math.max(1, connections - 1), true);
        this.patience = patience;
    }

    /** The whole request is here: from now on it waits. */
    public void arrive(RoutingContext context) {
        context.put(ARRIVAL, System.nanoTime());
        context.next();
    }

    /** False where there was no place in time; whoever was let in leaves again. */
    public boolean enter(RoutingContext context) {
        Long arrival = context.get(ARRIVAL);
        long waited = arrival == null ? 0 : System.nanoTime() - arrival;
        try {
            return places.tryAcquire(Math.max(0, patience.toNanos() - waited), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void leave() {
        places.release();
    }
}
