package dev.modelkeys.http;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Reads the body of a request within its limit and the {@link BodyBudget}, both counted as bytes arrive. */
public final class BodyReader implements Handler<RoutingContext> {

    private static final String BODY = BodyReader.class.getName();

    private final BodyBudget budget;
    private final long maxBytes;

    public BodyReader(BodyBudget budget, long maxBytes) {
        this.budget = budget;
        this.maxBytes = maxBytes;
    }

    /** The whole body, once the handler after the reader runs; it is kept on if it is at most so long, and empty otherwise. */
    public static Optional<byte[]> peek(RoutingContext context, int most) {
        Buffer body = context.get(BODY);
        return body.length() > most ? Optional.empty() : Optional.of(body.getBytes());
    }

    /** The whole body, once the handler after the reader runs; it is kept no longer than until here. */
    public static byte[] take(RoutingContext context) {
        Buffer body = context.remove(BODY);
        return body.getBytes();
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (declaredLength(request) > maxBytes) {
            tooLarge(context);
            return;
        }
        if (expectsContinue(request)) {
            request.response().writeContinue();
        }
        Reading reading = new Reading(context);
        context.addEndHandler(done -> reading.release());
        if (request.isEnded()) {
            reading.finish();
        } else {
            // The first of these lets bytes come in, though not before this method returns.
            request.handler(reading::append)
                    .exceptionHandler(reading::fail)
                    .endHandler(end -> reading.finish())
                    .resume();
        }
    }

    private static boolean expectsContinue(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_1_1
                && HttpHeaders.CONTINUE.toString().equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
    }

    /** -1 if not declared. */
    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void tooLarge(RoutingContext context) {
        HttpResponses.refuse(context, 413, "The body is larger than " + maxBytes / 1024 + " kB.");
    }

    /** Runs on the event loop of its connection, but for the release. */
    private final class Reading {

        private final RoutingContext context;
        private final String address;
        private final AtomicLong taken = new AtomicLong();
        private Buffer body = Buffer.buffer();
        private boolean over;

        Reading(RoutingContext context) {
            this.context = context;
            this.address = ClientAddress.of(context.request());
        }

        void append(Buffer part) {
            if (over) {
                return;
            }
            long length = (long) body.length() + part.length();
            long missing = Math.max(0, length - BodyBudget.FREE_BYTES - taken.get());
            if (length > maxBytes) {
                stop();
                tooLarge(context);
            } else if (budget.take(address, missing)) {
                taken.addAndGet(missing);
                body.appendBuffer(part);
            } else {
                stop();
                HttpResponses.overloaded(context);
            }
        }

        void finish() {
            if (!over) {
                context.put(BODY, body);
                stop();
                context.next();
            }
        }

        void fail(Throwable failure) {
            if (!over) {
                stop();
                context.fail(failure instanceof DecoderException ? 400 : 500, failure);
            }
        }

        /** May be called twice, for the response and for the connection. */
        void release() {
            budget.giveBack(address, taken.getAndSet(0));
        }

        private void stop() {
            over = true;
            body = Buffer.buffer();
        }
    }
}
