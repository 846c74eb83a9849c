package dev.modelkeys.http;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers new requests with 503 as soon as the process is asked to end, while those under way are finished. Quarkus by
 * itself would go on accepting requests and cut them off at its timeout.
 */
@ApplicationScoped
class GracefulShutdown implements Handler<RoutingContext> {

    private volatile boolean draining;

    void listen(@Observes StartupEvent started, LaunchMode mode) {
        if (mode == LaunchMode.NORMAL) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> draining = true, "draining"));
        }
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
