package dev.modelkeys.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Puts the filters that every request passes before all routes. */
@Singleton
class RequestFilters {

    // Filters of Quarkus come after its body handler at the earliest, which is too late for these.
    private static final int FIRST = Integer.MIN_VALUE;

    private final GracefulShutdown shutdown;

    RequestFilters(GracefulShutdown shutdown) {
        this.shutdown = shutdown;
    }

    void register(@Observes Router router) {
        router.route()
                .order(FIRST)
                .handler(new SecurityHeaders())
                .handler(new SmugglingFilter())
                .handler(shutdown)
                .handler(new BodyDeadline());
    }
}
