package dev.modelkeys.graphql.transport;

import dev.modelkeys.http.HttpResponses;
import dev.modelkeys.kernel.RedactedThrowable;
import graphql.ExecutionResult;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Response of server-sent events, as GraphQL over SSE has them in its mode of distinct connections: {@code next} with each
 * result, and {@code complete} after the last. A stream that cannot go on is cut off without it, so that clients connect again.
 */
final class EventStream implements Subscriber<ExecutionResult> {

    private static final Logger LOG = Logger.getLogger(EventStream.class);
    private static final String TYPE = "text";
    private static final String SUBTYPE = "event-stream";
    private static final String COMPLETE = "event: complete\ndata:\n\n";
    private static final String COMMENT = ":\n\n";

    private final RoutingContext context;
    private final HttpServerResponse response;
    private final Function<ExecutionResult, byte[]> writer;
    private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();

    EventStream(RoutingContext context, Function<ExecutionResult, byte[]> writer) {
        this.context = context;
        this.response = context.response();
        this.writer = writer;
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, TYPE + "/" + SUBTYPE + "; charset=utf-8")
                // Nginx would keep events back until its buffer is full.
                .putHeader("X-Accel-Buffering", "no");
    }

    /** Whether the client names the media type of such responses; a range such as {@code *}{@code /*} does not. */
    static boolean isAccepted(RoutingContext context) {
        return context.parsedHeaders().accept().stream().anyMatch(EventStream::isNamed);
    }

    private static boolean isNamed(MIMEHeader range) {
        return range.weight() > 0
                && range.component().equalsIgnoreCase(TYPE)
                && range.subComponent().equalsIgnoreCase(SUBTYPE);
    }

    /** Sends the one result of a query or a mutation; completes when it has left the server, or never will. */
    Future<Void> send(ExecutionResult result) {
        return response.end(next(result).appendString(COMPLETE));
    }

    /** Keeps proxies from closing a connection that is silent. */
    void comment() {
        response.write(COMMENT);
    }

    /** Whether the client is gone, or nothing follows. */
    boolean isOver() {
        return response.ended() || response.closed();
    }

    /** Ends the stream with its connection: a response that is only reset tells none of its handlers. */
    void cut() {
        context.request().connection().close();
    }

    /** Takes no further results. */
    void cancel() {
        Subscription present = subscription.getAndSet(null);
        if (present != null) {
            present.cancel();
        }
    }

    private Buffer next(ExecutionResult result) {
        return Buffer.buffer("event: next\ndata: ")
                .appendBytes(writer.apply(result))
                .appendString("\n\n");
    }

    @Override
    public void onSubscribe(Subscription begun) {
        subscription.set(begun);
        begun.request(1);
    }

    /** Asks for the next result when this one has left. */
    @Override
    public void onNext(ExecutionResult result) {
        try {
            response.write(next(result)).onSuccess(written -> {
                Subscription present = subscription.get();
                if (present != null) {
                    present.request(1);
                }
            });
        } catch (RuntimeException e) {
            onError(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        LOG.warn("A stream of events is cut off", new RedactedThrowable(failure));
        if (response.headWritten()) {
            cut();
        } else {
            HttpResponses.unavailable(context, HttpResponses.JSON);
        }
    }

    @Override
    public void onComplete() {
        response.end(COMPLETE);
    }
}
