package dev.modelkeys.http;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Applies {@code quarkus.http.cors} to the endpoint. Quarkus' own filter stands behind the routes of the endpoint, and serves
 * the other paths.
 */
@Singleton
class Cors implements Handler<RoutingContext> {

    private static final String ENDPOINT = "/graphql";

    private final boolean enabled;
    private final CORSFilter filter;

    Cors(SmallRyeConfig config) {
        VertxHttpConfig http = config.getConfigMapping(VertxHttpConfig.class);
        this.enabled = http.cors().enabled();
        this.filter = new CORSFilter(http.cors());
    }

    @Override
    public void handle(RoutingContext context) {
        if (!enabled) {
            context.next();
            return;
        }
        context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (context.request().path().startsWith(ENDPOINT)) {
            filter.handle(context);
        } else {
            context.next();
        }
    }
}
