package dev.modelkeys.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Ends the connection after a request with {@code Transfer-Encoding}, and rejects every coding but {@code chunked}.
 * Netty drops a {@code Content-Length} beside it, so a smuggled request (RFC 9112, 11.2) cannot be told from a pipelined
 * one: neither is served.
 */
final class SmugglingFilter implements Handler<RoutingContext> {

    // The server may have parsed the next requests already when the connection closes.
    private final Set<HttpConnection> ended =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpConnection connection = request.connection();
        if (ended.contains(connection)) {
            connection.close();
            return;
        }
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (codings.isEmpty()) {
            context.next();
            return;
        }
        ended.add(connection);
        context.addEndHandler(done -> closeAfterBody(request));
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        if (isChunkedAlone(codings) && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            context.next();
        } else {
            HttpResponses.refuse(context, 400, "Send the body with Content-Length, or chunked and nothing else.");
        }
    }

    /** Closing earlier would reset the connection of a client that is still sending, and take the response from it. */
    private static void closeAfterBody(HttpServerRequest request) {
        if (request.isEnded()) {
            request.connection().close();
        } else {
            request.endHandler(end -> request.connection().close());
        }
    }

    private static boolean isChunkedAlone(List<String> codings) {
        return codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked");
    }
}
