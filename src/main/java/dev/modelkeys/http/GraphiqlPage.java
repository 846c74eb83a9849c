package dev.modelkeys.http;

import dev.modelkeys.ModelkeysConfig;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

    private static final String ASSETS =
            "META-INF/io.smallrye_smallrye-graphql-ui-graphiql__jar/META-INF/resources/graphql-ui/";
    private static final List<String> LARGE_ASSETS =
            List.of("graphiql.min.js", "graphiql.min.css", "react.production.min.js", "react-dom.production.min.js");
    private static final byte[] NOT_HERE = new byte[0];

    private final Map<String, byte[]> assets = new ConcurrentHashMap<>();
    private final boolean enabled;

    GraphiqlPage(ModelkeysConfig config) {
        this.enabled = config.explorer().enabled();
    }

    void register(@Observes Router router) {
        if (enabled) {
            PageFiles.byPath().forEach((path, name) -> router.get(PATH + path)
                    .order(BEFORE_QUARKUS)
                    .blockingHandler(context -> send(context, PageFile.read(name))));
            for (String name : LARGE_ASSETS) {
                router.get(PATH + name).order(BEFORE_QUARKUS).blockingHandler(context -> sendAsset(context, name));
            }
        }
    }

    /** Left to Quarkus where the client takes no gzip, and in development, where the assets are elsewhere. */
    private void sendAsset(RoutingContext context, String name) {
        byte[] compressed = Compression.isAccepted(context)
                ? assets.computeIfAbsent(name, GraphiqlPage::compressedAsset)
                : NOT_HERE;
        if (compressed.length == 0) {
            context.next();
            return;
        }
        HttpResponses.sendCompressed(context, 200, PageFile.typeOf(name), compressed);
    }

    private static byte[] compressedAsset(String name) {
        try (InputStream in = GraphiqlPage.class.getClassLoader().getResourceAsStream(ASSETS + name)) {
            return in == null ? NOT_HERE : Compression.thoroughly(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(RoutingContext context, PageFile file) {
        context.response().putHeader(SecurityHeaders.CONTENT_SECURITY_POLICY, POLICY);
        HttpResponses.sendCompressible(context, 200, file.type(), file.content().getBytes());
    }
}
