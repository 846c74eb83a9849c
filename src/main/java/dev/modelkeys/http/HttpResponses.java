package dev.modelkeys.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;

/** Writes answers with the headers that all of them have, and error documents in the form that GraphQL gives them. */
public final class HttpResponses {

    public static final String JSON = "application/json; charset=utf-8";

    private HttpResponses() {}

    public static void send(RoutingContext context, int status, String contentType, byte[] body) {
        HttpServerResponse response = context.response();
        if (!response.ended()) {
            response.setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                    .end(Buffer.buffer(body));
        }
    }

    /** A document with this one error. The message is a fixed text. */
    public static void error(RoutingContext context, int status, String contentType, String code, String message) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode error = document.putArray("errors").addObject().put("message", message);
        error.putObject("extensions").put("code", code);
        send(context, status, contentType, document.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** For what is no request at all, whatever media type it would like. */
    public static void refuse(RoutingContext context, int status, String message) {
        error(context, status, JSON, "BAD_REQUEST", message);
    }

    /** Who is asking has to be proved first (RFC 6750), and whoever failed too often has to wait (RFC 6585). */
    public static void challenge(RoutingContext context, String contentType, boolean tooOften) {
        if (tooOften) {
            context.response().putHeader("Retry-After", "60");
            error(
                    context,
                    429,
                    contentType,
                    "TOO_MANY_REQUESTS",
                    "Too many wrong tokens came from your address. Try again in a minute.");
        } else {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"modelkeys\"");
            error(context, 401, contentType, "UNAUTHENTICATED", "Send a valid token: Authorization: Bearer …");
        }
    }

    public static void notAdmitted(RoutingContext context, String contentType) {
        error(
                context,
                403,
                contentType,
                "FORBIDDEN",
                "Your token is valid, but gives you no role in a workspace here.");
    }

    public static void unavailable(RoutingContext context, String contentType) {
        error(context, 503, contentType, "UNAVAILABLE", "The server cannot reach its database. Try again.");
    }
}
