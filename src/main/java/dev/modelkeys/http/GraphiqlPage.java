package dev.modelkeys.http;

import dev.modelkeys.ModelkeysConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Serves GraphiQL's page, its script and the examples in front of Quarkus' own page, which serves the assets beside them.
 * Quarkus' page would write variables, and with them secrets, into the address bar and the browser's history.
 */
@Singleton
class GraphiqlPage {

    static final String PATH = "/q/graphql-ui/";

    private static final int BEFORE_QUARKUS = -1;

    // GraphiQL's editor sets styles on elements.
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

    private final boolean enabled;

    GraphiqlPage(ModelkeysConfig config) {
        this.enabled = config.explorer().enabled();
    }

    void register(@Observes Router router) {
        if (enabled) {
            PageFiles.byPath().forEach((path, name) -> router.get(PATH + path)
                    .order(BEFORE_QUARKUS)
                    .blockingHandler(context -> send(context, PageFile.read(name))));
        }
    }

    private static void send(RoutingContext context, PageFile file) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, file.type())
                .putHeader(SecurityHeaders.CONTENT_SECURITY_POLICY, POLICY)
                .end(file.content());
    }
}
