package dev.modelkeys.graphql.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Gives a client ten seconds for its whole body. The server's idle timeout does not end one that sends a byte now and
 * then.
 */
final class BodyDeadline implements Handler<RoutingContext> {

    private static final long MILLISECONDS = 10_000;

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        long timer = context.vertx().setTimer(MILLISECONDS, late -> {
            if (!request.isEnded()) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                Replies.refuse(context, 408, "The body did not arrive in time.");
                request.connection().close();
            }
        });
        context.addEndHandler(done -> context.vertx().cancelTimer(timer));
        context.next();
    }
}
