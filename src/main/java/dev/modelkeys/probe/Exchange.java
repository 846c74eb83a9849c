package dev.modelkeys.probe;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Request under way, and its answer as soon as it is known. */
final class Exchange {

    private final Promise<Answer> answer = Promise.promise();
    private final Buffer body = Buffer.buffer();
    private volatile @Nullable HttpClientRequest request;

    Future<Answer> answer() {
        return answer.future();
    }

    boolean isOver() {
        return answer.future().isComplete();
    }

    void send(HttpClientRequest opened, @Nullable String text) {
        request = opened;
        if (isOver()) {
            opened.reset();
            return;
        }
        (text == null ? opened.send() : opened.send(text)).onSuccess(this::read).onFailure(this::fail);
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(this::fail);
        response.endHandler(end -> end(answer(response, false)));
        response.handler(part -> {
            body.appendBuffer(part, 0, Math.min(part.length(), Egress.MOST_BYTES - body.length()));
            if (body.length() >= Egress.MOST_BYTES) {
                end(answer(response, true));
            }
        });
    }

    private Answer answer(HttpClientResponse response, boolean cut) {
        Map<String, List<String>> headers = new HashMap<>();
        response.headers()
                .names()
                .forEach(name -> headers.put(
                        name.toLowerCase(Locale.ROOT),
                        List.copyOf(response.headers().getAll(name))));
        return new Answer(response.statusCode(), headers, body.getBytes(), cut, null);
    }

    /** Ends the exchange, unless it has ended, and cuts a connection on which more could come. */
    void end(Answer given) {
        HttpClientRequest sent = request;
        if (answer.tryComplete(given) && sent != null && (given.cut() || given.failure() != null)) {
            sent.reset();
        }
    }

    void fail(Throwable failure) {
        end(Answer.failed(finding(failure)));
    }

    private static Finding finding(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return Finding.NAME_UNKNOWN;
            }
            if (cause instanceof SSLException) {
                return Finding.TLS_FAILED;
            }
            if (cause instanceof ConnectTimeoutException || cause instanceof TimeoutException) {
                return Finding.TIMED_OUT;
            }
            if (cause instanceof IllegalArgumentException || cause instanceof DecoderException) {
                return Finding.NOT_UNDERSTOOD;
            }
        }
        return Finding.UNREACHABLE;
    }
}
