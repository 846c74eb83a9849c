package dev.modelkeys.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.probe.LocalCertificate;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.PfxOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that do not read, and clients that send requests ahead and do. */
class BackpressureTest {

    private static final int REQUESTS = 200;
    private static final Buffer LARGE = Buffer.buffer("x".repeat(200_000));
    private static final int CLIENTS = 20;
    private static final ByteBuffer FILE = ByteBuffer.allocateDirect(2_000_000);

    /** Responses that the sockets, and the queue in front of them, have room for. */
    private static final int ROOM = 10;

    @TempDir
    Path directory;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger served = new AtomicInteger();

    @AfterEach
    void close() {
        done(vertx.close());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aClientThatReadsNothingIsServedWhatTheSocketsHold(boolean tls) throws Exception {
        int port = start(tls);
        HttpClient other = vertx.createHttpClient(options(tls));
        askWithoutReading(port, tls, "GET /?number=0 HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(REQUESTS));

        // One thread serves both: with the second response it has served the other client what it will.
        ask(other, port, 0);
        ask(other, port, 1);

        assertThat(served).hasValueLessThan(ROOM);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aClientThatReadsIsServedEverything(boolean tls) throws Exception {
        int port = start(tls);
        HttpClient client = vertx.createHttpClient(
                options(tls).setPipelining(true).setPipeliningLimit(REQUESTS).setMaxPoolSize(1));
        List<Future<String>> responses = IntStream.range(0, REQUESTS)
                .mapToObj(number -> send(client, port, number))
                .toList();

        for (int number = 0; number < REQUESTS; number++) {
            assertThat(done(responses.get(number))).isEqualTo(number + " of " + (number % 7) * 1_000);
        }
        assertThat(ask(client, port, 3)).isEqualTo("3 of 3000");
    }

    @Test
    void aFileThatManyDoNotReadIsInMemoryOnce() throws Exception {
        int port = start(false);
        HttpClient other = vertx.createHttpClient(options(false));
        ask(other, port, 0);
        long before = directMemory();
        for (int client = 0; client < CLIENTS; client++) {
            askWithoutReading(port, false, "GET /file HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        ask(other, port, 1);
        ask(other, port, 2);

        assertThat(directMemory() - before).isLessThan((long) CLIENTS * FILE.capacity() / 2);
    }

    private static long directMemory() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    private void askWithoutReading(int port, boolean tls, String requests) {
        NetClientOptions options = new NetClientOptions()
                .setSsl(tls)
                .setTrustAll(true)
                .setHostnameVerificationAlgorithm("")
                .setReceiveBufferSize(4 * 1024);
        NetSocket silent = done(vertx.createNetClient(options).connect(port, "127.0.0.1"));
        silent.pause();
        done(silent.write(requests));
    }

    private int start(boolean tls) throws Exception {
        HttpServerOptions options = new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setUseAlpn(false)
                .setSendBufferSize(64 * 1024);
        if (tls) {
            LocalCertificate.create(directory, "localhost");
            options.setSsl(true)
                    .setKeyCertOptions(new PfxOptions()
                            .setPath(directory.resolve("provider.p12").toString())
                            .setPassword("changeit"));
        }
        Router router = Router.router(vertx);
        router.route().handler(new Backpressure());
        router.get("/file")
                .handler(context ->
                        HttpResponses.sendCompressible(context, 200, "text/javascript", FILE, Optional.empty()));
        router.route().handler(this::answer);
        return done(vertx.createHttpServer(options)
                        .requestHandler(request -> {
                            // As Quarkus does, until there is a reader of the body.
                            request.pause();
                            router.handle(request);
                        })
                        .listen(0, "127.0.0.1"))
                .actualPort();
    }

    private void answer(RoutingContext context) {
        context.request().body().onSuccess(body -> {
            served.incrementAndGet();
            context.response()
                    .putHeader("X-Answer", context.request().getParam("number") + " of " + body.length())
                    .end(LARGE);
        });
        context.request().resume();
    }

    private static HttpClientOptions options(boolean tls) {
        return new HttpClientOptions().setSsl(tls).setTrustAll(true).setVerifyHost(false);
    }

    private static String ask(HttpClient client, int port, int number) {
        return done(send(client, port, number));
    }

    private static Future<String> send(HttpClient client, int port, int number) {
        return client.request(HttpMethod.POST, port, "127.0.0.1", "/?number=" + number)
                .compose(request -> request.send("y".repeat((number % 7) * 1_000)))
                .compose(response -> response.body().map(body -> {
                    assertThat(body).isEqualTo(LARGE);
                    return response.getHeader("X-Answer");
                }));
    }

    private static <T> T done(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
