package dev.modelkeys.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Closes the connection of a client that needs more than ten seconds for its body, even after the response. The server's
 * idle timeout does not end a client that sends a byte now and then.
 */
final class BodyDeadline implements Handler<RoutingContext> {

    private static final long MILLISECONDS = 10_000;

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Vertx vertx = context.vertx();
        long timer = vertx.setTimer(MILLISECONDS, expired -> close(request));
        context.addEndHandler(done -> {
            if (request.isEnded()) {
                vertx.cancelTimer(timer);
            } else {
                request.endHandler(end -> vertx.cancelTimer(timer));
            }
        });
        context.next();
    }

    private static void close(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        if (!request.response().ended()) {
            request.response()
                    .setStatusCode(408)
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end();
        }
        request.connection().close();
    }
}
