package dev.modelkeys.console;

import dev.modelkeys.http.HttpResponses;
import dev.modelkeys.http.SecurityHeaders;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Serves the console behind all other routes: its files, and its page at every address that a browser opens. The page's script
 * finds out what to show there.
 */
@Singleton
class ConsoleRoute {

    private static final int BEHIND_ALL = 90_000;
    private static final String SETTINGS = "console.json";
    private static final String QUARKUS_PAGES = "q/";

    private final ConsoleFiles files;
    private final ConsolePolicy policy;
    private final ConsoleSettings settings;

    ConsoleRoute(ConsoleFiles files, ConsolePolicy policy, ConsoleSettings settings) {
        this.files = files;
        this.policy = policy;
        this.settings = settings;
    }

    void register(@Observes Router router) {
        // One route that looks at the method itself: routes for single methods would turn 404 into 405 at every
        // address.
        router.route().order(BEHIND_ALL).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            context.next();
            return;
        }
        String name = context.normalizedPath().substring(1);
        if (name.equals(SETTINGS)) {
            HttpResponses.send(context, 200, HttpResponses.JSON, settings.json());
            return;
        }
        Optional<ConsoleFile> file = isPage(name, context) ? Optional.of(files.page()) : files.find(name);
        file.ifPresentOrElse(found -> send(context, found), context::next);
    }

    private static boolean isPage(String name, RoutingContext context) {
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        return name.isEmpty()
                || (name.indexOf('.') < 0
                        && !name.startsWith(QUARKUS_PAGES)
                        && !name.startsWith(ConsoleFile.VERSIONED)
                        && accepted != null
                        && accepted.contains("text/html"));
    }

    private void send(RoutingContext context, ConsoleFile file) {
        HttpServerResponse response = context.response()
                .putHeader(SecurityHeaders.CONTENT_SECURITY_POLICY, policy.text())
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader(HttpHeaders.ETAG, file.tag())
                .putHeader(
                        HttpHeaders.CACHE_CONTROL,
                        file.versioned() ? "public, max-age=31536000, immutable" : "no-cache");
        if (isKnown(context, file)) {
            response.setStatusCode(304).end();
            return;
        }
        HttpResponses.sendCompressible(context, 200, file.type(), file.content(), file.compressed());
    }

    private static boolean isKnown(RoutingContext context, ConsoleFile file) {
        String tags = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        return tags != null && tags.contains(file.tag());
    }
}
