package dev.modelkeys.http;

import dev.modelkeys.ModelkeysConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers for the page, its script and the examples before Quarkus' own page can; everything else under the path is left
 * to it. Quarkus' page would write variables, and with them secrets, into the address bar and the browser's history.
 */
@Singleton
class GraphiqlPage {

    static final String PATH = "/q/graphql-ui/";

    private static final int BEFORE_QUARKUS = -1;

    // GraphiQL's editor sets styles on elements; apart from that, nothing comes from anywhere else.
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

    private final boolean enabled;

    GraphiqlPage(ModelkeysConfig config) {
        this.enabled = config.explorer().enabled();
    }

    void mount(@Observes Router router) {
        if (enabled) {
            PageFiles.byPath().forEach((path, name) -> router.get(PATH + path)
                    .order(BEFORE_QUARKUS)
                    .blockingHandler(context -> answer(context, PageFile.read(name))));
        }
    }

    private static void answer(RoutingContext context, PageFile file) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, file.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(file.content());
    }
}
