package dev.modelkeys.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Provider on this machine that answers as the beginning of the key says. */
public final class FakeProvider implements AutoCloseable {

    public static final String GOOD = "good-key-of-this-test-0001";
    public static final String BAD = "bad-key-of-this-test-0001";
    public static final String POOR = "poor-key-of-this-test-0001";
    public static final String BUSY = "busy-key-of-this-test-0001";
    public static final String SILENT = "silent-key-of-this-test-01";

    /** The form of its credentials, for predefined and custom models. */
    private static final String FORM =
            """
            [{"name": "api_key", "label": "Key", "kind": "SECRET"},
             {"name": "base", "label": "Base", "kind": "TEXT", "url": true},
             {"name": "note", "label": "Note", "kind": "TEXT", "required": false}]""";

    private static final String ANSWERS =
            """
            {"rejected": [{"status": 401}], "noMoney": [{"status": 402}], "rateLimited": [{"status": 429}],
             "valid": [{"status": 200, "pointer": "/data"}]}""";

    private static final String FILE =
            """
            {"id": "%1$s", "label": "Fake", "methods": ["PREDEFINED_MODEL", "CUSTOM_MODEL"], "types": ["LLM"],
             "credentialForm": %2$s, "modelForm": %2$s,
             "probes": {"answers": %3$s,
               "credential": [{"name": "key", "proves": "KEY"%4$s, "request": {"method": "GET", "url": "{base}/models",
                 "headers": {"Authorization": "Bearer {api_key}"}}}],
               "model": [{"name": "model", "proves": "KEY_AND_MODEL"%4$s, "request": {"method": "GET",
                 "url": "{base}/models/{__model_name:enc}", "headers": {"Authorization": "Bearer {api_key}"}}}]}}""";

    public final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private FakeProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public static FakeProvider open() {
        try {
            return new FakeProvider();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The catalogue's file of a provider that is asked for nothing, or only by calls that cost something. */
    static String file(String id, boolean costs) {
        return FILE.formatted(id, FORM, ANSWERS, costs ? ", \"cost\": \"1 token\"" : "");
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replace("Bearer ", "");
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + key);
        String kind = key.substring(0, Math.max(0, key.indexOf('-')));
        switch (kind) {
            case "good" -> send(exchange, 200, "{\"data\": []}");
            case "poor" -> send(exchange, 402, "{}");
            case "busy" -> {
                exchange.getResponseHeaders().add("Retry-After", "30");
                send(exchange, 429, "{}");
            }
            case "silent" -> await();
            // A careless provider quotes the key.
            default -> send(exchange, 401, "{\"error\": \"Incorrect API key: " + key + "\"}");
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
