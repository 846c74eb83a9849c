package dev.modelkeys.http;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.Provider;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;

/** Serves the icon of each provider at the path of {@code Provider.icon}. */
@ApplicationScoped
class IconRoute {

    private final Catalog catalog;

    IconRoute(Catalog catalog) {
        this.catalog = catalog;
    }

    void register(@Observes Router router) {
        router.getWithRegex("/icons/(?<id>[a-z0-9_-]+)\\.svg").handler(this::send);
    }

    private void send(RoutingContext context) {
        catalog.find(context.pathParam("id"))
                .map(Provider::icon)
                .ifPresentOrElse(
                        icon -> {
                            context.response()
                                    .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                                    .putHeader(SecurityHeaders.CONTENT_SECURITY_POLICY, "default-src 'none'");
                            HttpResponses.sendCompressible(
                                    context,
                                    200,
                                    "image/svg+xml; charset=utf-8",
                                    icon.getBytes(StandardCharsets.UTF_8));
                        },
                        () -> context.response().setStatusCode(404).end());
    }
}
