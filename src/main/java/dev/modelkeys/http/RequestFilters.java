package dev.modelkeys.http;

import io.quarkus.runtime.LaunchMode;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Puts the filters that every request passes before all routes. */
@Singleton
class RequestFilters {

    // Filters of Quarkus come after its body handler at the earliest, which is too late for these.
    static final int FIRST = Integer.MIN_VALUE;

    private final ConnectionTracker connections;
    private final Cors cors;
    private final GracefulShutdown shutdown;
    private final RequestErrors errors;
    private final LaunchMode mode;

    RequestFilters(
            ConnectionTracker connections,
            Cors cors,
            GracefulShutdown shutdown,
            RequestErrors errors,
            LaunchMode mode) {
        this.connections = connections;
        this.cors = cors;
        this.shutdown = shutdown;
        this.errors = errors;
        this.mode = mode;
    }

    void register(@Observes Router router) {
        router.route()
                .order(FIRST)
                .handler(new Backpressure())
                .handler(connections)
                .handler(new RequestId())
                .handler(errors)
                .handler(new SecurityHeaders(mode))
                .handler(new SmugglingFilter())
                .handler(new BodyDeadline())
                .handler(cors)
                .handler(shutdown);
    }
}
