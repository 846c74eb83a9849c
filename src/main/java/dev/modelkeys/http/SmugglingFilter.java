package dev.modelkeys.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Refuses, whatever it is for, a request that does not say how long it is by {@code Content-Length}, and everything that
 * comes after it on its connection. The server below drops a length that contradicts {@code Transfer-Encoding}, and with it
 * what tells a smuggled request (RFC 9112, 11.2); it has read the next requests already when the first is refused.
 */
public final class SmugglingFilter implements Handler<RoutingContext> {

    private final Set<HttpConnection> condemned =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    @Override
    public void handle(RoutingContext context) {
        HttpConnection connection = context.request().connection();
        if (condemned.contains(connection)) {
            connection.close();
        } else if (context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            condemned.add(connection);
            context.addEndHandler(done -> connection.close());
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            HttpResponses.refuse(context, 400, "Say how long the body is, with Content-Length.");
        } else {
            context.next();
        }
    }
}
