package dev.modelkeys.http;

import dev.modelkeys.ModelkeysConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Limits {@link OpenConnections}, and tells them when requests begin and end, on the port of health and metrics as well. */
@Singleton
class ConnectionTracker implements Handler<RoutingContext> {

    private static final int SHARES = 4;

    private final OpenConnections connections = OpenConnections.SHARED;
    private final int max;
    private final int maxOfAddress;

    ConnectionTracker(
            ModelkeysConfig config,
            ReverseProxy proxy,
            @ConfigProperty(name = "quarkus.http.limits.max-connections") int accepted) {
        int limit = accepted > 0 ? accepted : Integer.MAX_VALUE;
        // Quarkus closes new connections beyond its number, and sees later than this class which ones ended.
        this.max = Math.max(1, limit - limit / 20);
        this.maxOfAddress =
                config.connectionsPerAddress().orElse(proxy.isDeclared() ? max : Math.max(1, limit / SHARES));
    }

    void limit(@Observes StartupEvent started) {
        connections.limit(max, maxOfAddress);
    }

    void track(@Observes ManagementInterface management) {
        management
                .router()
                .route()
                .order(RequestFilters.FIRST)
                .handler(new Backpressure())
                .handler(this);
    }

    @Override
    public void handle(RoutingContext context) {
        OpenConnections.Ends ends = ends(context.request().connection());
        connections.beginRequest(ends);
        context.addEndHandler(done -> connections.endRequest(ends));
        context.next();
    }

    /** As the sockets have them, whatever a proxy says of the client's address. */
    private static OpenConnections.Ends ends(HttpConnection connection) {
        return new OpenConnections.Ends(
                connection.remoteAddress(true).hostAddress(),
                connection.remoteAddress(true).port(),
                connection.localAddress(true).port());
    }
}
