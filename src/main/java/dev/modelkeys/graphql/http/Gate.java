package dev.modelkeys.graphql.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Turns away by its head what is no request of GraphQL over HTTP, before any of its body is read. */
final class Gate implements Handler<RoutingContext> {

    private final String path;

    Gate(String path) {
        this.path = path;
    }

    @Override
    public void handle(RoutingContext context) {
        if (context.request().headers().contains(HttpHeaders.UPGRADE)) {
            Replies.refuse(context, 400, "This server does not upgrade connections.");
        } else if (context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            // The server below drops a Content-Length that contradicts it, and with it what tells a smuggled request.
            context.addEndHandler(done -> context.request().connection().close());
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            Replies.refuse(context, 400, "Say how long the body is, with Content-Length.");
        } else if (!context.request().path().equals(path)) {
            Replies.refuse(context, 404, "There is nothing here.");
        } else if (!context.request().method().equals(HttpMethod.POST)) {
            context.response().putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            Replies.refuse(context, 405, "Send requests with POST.");
        } else if (context.request().query() != null) {
            Replies.refuse(context, 400, "Send everything in the body, nothing in the address.");
        } else if (!isJson(context)) {
            Replies.refuse(context, 415, "Send requests as application/json in UTF-8.");
        } else if (Media.accepted(context).isEmpty()) {
            Replies.refuse(context, 406, "Answers are application/graphql-response+json or application/json.");
        } else {
            context.next();
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
