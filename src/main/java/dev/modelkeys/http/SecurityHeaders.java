package dev.modelkeys.http;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Sets the headers of every response. A page with another policy replaces that header. */
public final class SecurityHeaders implements Handler<RoutingContext> {

    public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private static final String QUARKUS_PAGES = "/q/";

    private final LaunchMode mode;

    SecurityHeaders(LaunchMode mode) {
        this.mode = mode;
    }

    @Override
    public void handle(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff");
        // The Dev UI, which is not in the package, says nothing of what it loads.
        if (mode != LaunchMode.DEVELOPMENT || !context.request().path().startsWith(QUARKUS_PAGES)) {
            context.response().putHeader(CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'");
        }
        context.next();
    }
}
