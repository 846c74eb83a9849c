package dev.modelkeys.graphql;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An OpenID Connect issuer on this machine. It can be stopped and started at the same address, and told to hang. */
final class LoopbackIssuer implements AutoCloseable {

    static final String AUDIENCE = "modelkeys-api";

    private static final String PATH = "/realms/staff";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final CodeFlow codeFlow = new CodeFlow();
    private volatile List<SigningKey> keys = List.of(SigningKey.rsa("first"), SigningKey.ec("second"));
    private volatile CountDownLatch answering = new CountDownLatch(0);
    private final @Nullable Certificate certificate;
    private HttpServer server;

    private LoopbackIssuer(@Nullable Certificate certificate) throws IOException {
        this.certificate = certificate;
        this.server = listen(0);
    }

    static LoopbackIssuer plain() throws IOException {
        return new LoopbackIssuer(null);
    }

    static LoopbackIssuer encrypted(Certificate certificate) throws IOException {
        return new LoopbackIssuer(certificate);
    }

    String address() {
        String scheme = certificate == null ? "http" : "https";
        return scheme + "://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    /** Valid access token for ten minutes, without claims for a role or workspace. */
    TokenDraft draft(String subject) {
        long now = Instant.now().getEpochSecond();
        return new TokenDraft(
                Map.of("typ", "at+jwt"),
                Map.of("iss", address(), "aud", AUDIENCE, "sub", subject, "iat", now, "nbf", now, "exp", now + 600));
    }

    SigningKey key(int number) {
        return keys.get(number);
    }

    void exchangeKeys(SigningKey... next) {
        keys = List.of(next);
    }

    CodeFlow codeFlow() {
        return codeFlow;
    }

    int timesAsked() {
        return asked.get();
    }

    void stop() {
        server.stop(0);
    }

    void resume() throws IOException {
        server = listen(server.getAddress().getPort());
    }

    void hang() {
        answering = new CountDownLatch(1);
    }

    void answerAgain() {
        answering.countDown();
    }

    @Override
    public void close() {
        answerAgain();
        stop();
        workers.shutdownNow();
    }

    private HttpServer listen(int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        HttpServer listening = certificate == null ? HttpServer.create(address, 50) : certificate.server(address);
        listening.setExecutor(workers);
        listening.createContext("/", this::answer);
        listening.start();
        return listening;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            answering.await();
            String path = exchange.getRequestURI().getPath();
            if (path.equals(PATH + "/.well-known/openid-configuration")) {
                send(
                        exchange,
                        Map.of(
                                "issuer", address(),
                                "jwks_uri", address() + "/keys",
                                "authorization_endpoint", address() + "/authorize",
                                "token_endpoint", address() + "/token"));
            } else if (path.equals(PATH + "/keys")) {
                send(exchange, Map.of("keys", keys.stream().map(SigningKey::jwk).toList()));
            } else if (path.equals(PATH + "/authorize")) {
                codeFlow.authorize(exchange);
            } else if (path.equals(PATH + "/token")) {
                send(exchange, codeFlow.exchange(exchange));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Map<String, Object> json) throws IOException {
        byte[] body = JSON.writeValueAsBytes(json);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
