package dev.modelkeys.graphql.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Puts answers on the wire with the headers that all of them have. */
final class Replies {

    private static final ResponseWriter WRITER = new ResponseWriter();

    private Replies() {}

    static void send(RoutingContext context, int status, Media media, byte[] body) {
        HttpServerResponse response = context.response();
        if (!response.ended()) {
            response.setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, media.header())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                    .end(Buffer.buffer(body));
        }
    }

    /** Who is asking has to be proved first (RFC 6750), and whoever failed too often has to wait (RFC 6585). */
    static void challenge(RoutingContext context, Media media, boolean tooOften) {
        if (tooOften) {
            context.response().putHeader("Retry-After", "60");
            send(context, 429, media, WRITER.write(Errors.tooManyAttempts()));
        } else {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"modelkeys\"");
            send(context, 401, media, WRITER.write(Errors.unauthenticated()));
        }
    }

    /** For what is no request at all, whatever media type it would like. */
    static void refuse(RoutingContext context, int status, String message) {
        send(context, status, Media.LEGACY, WRITER.write(Errors.malformed(message)));
    }
}
