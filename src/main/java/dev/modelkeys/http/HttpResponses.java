package dev.modelkeys.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.Unpooled;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sends responses, and error documents in the form of GraphQL. */
public final class HttpResponses {

    public static final String JSON = "application/json; charset=utf-8";

    private HttpResponses() {}

    /** Completes when the body has left the server, or never will. */
    public static Future<Void> send(RoutingContext context, int status, String contentType, byte[] body) {
        return send(context, status, contentType, uncopied(body));
    }

    /** A buffer of Vert.x's own would be a copy. */
    private static Buffer uncopied(byte[] body) {
        return BufferImpl.buffer(Unpooled.wrappedBuffer(body));
    }

    private static Future<Void> send(RoutingContext context, int status, String contentType, Buffer body) {
        HttpServerResponse response = context.response();
        return response.ended()
                ? Future.succeededFuture()
                : response.setStatusCode(status)
                        .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                        .end(body);
    }

    /** Sends a response without any secret, compressed if it is long and the client accepts that. */
    public static Future<Void> sendCompressible(RoutingContext context, int status, String contentType, byte[] body) {
        if (!Compression.isWorthwhile(body)) {
            return send(context, status, contentType, body);
        }
        if (!Compression.isAccepted(context)) {
            varyByEncoding(context);
            return send(context, status, contentType, body);
        }
        return sendCompressed(context, status, contentType, Compression.quickly(body));
    }

    /**
     * Sends a body that was compressed before, if it was and the client accepts that. Direct buffers are sent as they are; of
     * those on the heap Netty makes a copy for each connection, which stays until it was read.
     */
    public static Future<Void> sendCompressible(
            RoutingContext context, int status, String contentType, ByteBuffer body, Optional<ByteBuffer> gzip) {
        if (gzip.isPresent() && Compression.isAccepted(context)) {
            return sendCompressed(context, status, contentType, shared(gzip.get()));
        }
        if (gzip.isPresent()) {
            varyByEncoding(context);
        }
        return send(context, status, contentType, shared(body));
    }

    /** A duplicate, since each connection moves its position. */
    private static Buffer shared(ByteBuffer body) {
        return BufferImpl.buffer(Unpooled.wrappedBuffer(body.duplicate()));
    }

    /** Sends a gzip body to a client that accepts gzip. */
    static Future<Void> sendCompressed(RoutingContext context, int status, String contentType, byte[] gzip) {
        return sendCompressed(context, status, contentType, uncopied(gzip));
    }

    private static Future<Void> sendCompressed(RoutingContext context, int status, String contentType, Buffer gzip) {
        varyByEncoding(context);
        context.response().putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        return send(context, status, contentType, gzip);
    }

    private static void varyByEncoding(RoutingContext context) {
        context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    /** Sends a document with one error. The message is a fixed text, never input. */
    public static void error(RoutingContext context, int status, String contentType, String code, String message) {
        RequestErrors.note(context, code);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode error = document.putArray("errors").addObject().put("message", message);
        error.putObject("extensions").put("code", code).put("requestId", RequestId.of(context));
        send(context, status, contentType, document.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends 4xx in plain JSON, whatever media type the request accepts. */
    public static void refuse(RoutingContext context, int status, String message) {
        error(context, status, JSON, "BAD_REQUEST", message);
    }

    /** Sends 401 (RFC 6750), or 429 (RFC 6585) for an address with too many failures. */
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

    public static void noRole(RoutingContext context, String contentType) {
        error(
                context,
                403,
                contentType,
                "FORBIDDEN",
                "Your token is valid, but gives you no role in a workspace here.");
    }

    /** Sends 503 while the bodies of other requests take the memory that there is for them. */
    static void overloaded(RoutingContext context) {
        context.response().putHeader("Retry-After", "1");
        error(context, 503, JSON, "UNAVAILABLE", "The server is reading too many large requests. Try again.");
    }

    public static void unavailable(RoutingContext context, String contentType) {
        error(context, 503, contentType, "UNAVAILABLE", "The server cannot reach its database. Try again.");
    }
}
