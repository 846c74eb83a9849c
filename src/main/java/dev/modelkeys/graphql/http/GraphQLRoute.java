package dev.modelkeys.graphql.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Serves {@code POST /graphql} as GraphQL over HTTP defines it. It stands before the route that SmallRye registers, and
 * lets nothing through to it: that one takes requests in more ways than are safe, and quotes them in its errors.
 */
@ApplicationScoped
class GraphQLRoute {

    private static final Logger LOG = Logger.getLogger(GraphQLRoute.class);
    private static final String PATH = "/graphql";
    private static final long LARGEST_BODY = 256 * 1024;

    private final GraphQLEngine engine;
    private final RequestReader reader = new RequestReader();
    private final ResponseWriter writer = new ResponseWriter();

    GraphQLRoute(GraphQLEngine engine) {
        this.engine = engine;
    }

    void register(@Observes Router router) {
        router.route(PATH + "*").order(Integer.MIN_VALUE).handler(this::check);
        router.route(PATH)
                .order(Integer.MIN_VALUE + 1)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .blockingHandler(this::answer, false)
                .failureHandler(this::fail);
    }

    private void check(RoutingContext context) {
        if (context.request().headers().contains(HttpHeaders.UPGRADE)) {
            fail(context, 400, "This server does not upgrade connections.");
        } else if (!context.request().path().equals(PATH)) {
            fail(context, 404, "There is nothing here.");
        } else if (!context.request().method().equals(HttpMethod.POST)) {
            context.response().putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            fail(context, 405, "Send requests with POST.");
        } else if (!isJson(context)) {
            fail(context, 415, "Send requests as application/json in UTF-8.");
        } else if (Media.accepted(context).isEmpty()) {
            fail(context, 406, "Answers are application/graphql-response+json or application/json.");
        } else {
            context.next();
        }
    }

    private void answer(RoutingContext context) {
        Media media = Media.accepted(context).orElse(Media.LEGACY);
        try {
            byte[] body = Optional.ofNullable(context.body().buffer())
                    .map(Buffer::getBytes)
                    .orElse(new byte[0]);
            ExecutionResult result = engine.execute(reader.read(body));
            send(context, status(result, media), media, writer.write(result));
        } catch (MalformedRequest e) {
            send(context, 400, media, writer.write(Errors.malformed(e.text())));
        }
    }

    /** A request that was not executed at all is the client's fault, which the older media type cannot say. */
    private static int status(ExecutionResult result, Media media) {
        if (result.isDataPresent()) {
            return 200;
        }
        return media == Media.LEGACY ? 200 : 400;
    }

    private void fail(RoutingContext context) {
        if (context.statusCode() == 413) {
            fail(context, 413, "The body is larger than " + LARGEST_BODY / 1024 + " kB.");
            return;
        }
        Throwable failure = context.failure();
        if (failure != null) {
            LOG.error("A request failed", new Unquoted(failure));
        }
        send(context, 500, Media.LEGACY, writer.write(Errors.internal()));
    }

    private void fail(RoutingContext context, int status, String message) {
        GraphQLError error = Errors.malformed(message);
        send(context, status, Media.LEGACY, writer.write(error));
    }

    private static void send(RoutingContext context, int status, Media media, byte[] body) {
        if (!context.response().ended()) {
            context.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, media.header())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .end(Buffer.buffer(body));
        }
    }

    /** GraphiQL sends its content type twice in one header, so each part counts. */
    private static boolean isJson(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (header == null || context.request().headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            return false;
        }
        return List.of(header.split(",", -1)).stream().allMatch(Media::isJsonInUtf8);
    }
}
