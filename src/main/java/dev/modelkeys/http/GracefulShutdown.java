package dev.modelkeys.http;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers new requests with 503 after the process was asked to end, while those under way are finished: at once, or after the
 * delay in which readiness already says no. Quarkus by itself would go on accepting requests and cut them off at its timeout.
 */
@ApplicationScoped
public class GracefulShutdown implements Handler<RoutingContext> {

    private final Duration delay;
    private volatile boolean draining;

    GracefulShutdown(@ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.delay = delay.orElse(Duration.ZERO);
    }

    void listen(@Observes StartupEvent started, LaunchMode mode) {
        if (mode == LaunchMode.NORMAL) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::drain, "draining"));
        }
    }

    private void drain() {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        draining = true;
    }

    /** Whether new requests are answered with 503. What would go on for long ends now. */
    public boolean isDraining() {
        return draining;
    }

    @Override
    public void handle(RoutingContext context) {
        if (draining) {
            HttpResponses.unavailable(context, HttpResponses.JSON);
        } else {
            context.next();
        }
    }
}
