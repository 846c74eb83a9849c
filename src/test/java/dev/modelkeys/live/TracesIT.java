package dev.modelkeys.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a receiver of traces is told. */
class TracesIT {

    private static final String CANARY = "canary-0123456789abcdef";

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private HttpServer receiver;

    @BeforeEach
    void startReceiver() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            synchronized (received) {
                received.writeBytes(body);
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stopReceiver() {
        receiver.stop(0);
    }

    @Test
    @DisplayName(
            "with one setting, a receiver gets operations with their codes and durations, and no value of any request")
    void tracesWithoutValues() throws Exception {
        String told = toldBy(Map.of("QUARKUS_OTEL_SDK_DISABLED", "false"));

        assertThat(told)
                .contains(
                        "POST /graphql", "mk.operation.Mutation.addCredential", "mk.operation.Mutation.installProvider")
                .doesNotContain(CANARY)
                .doesNotContain("mutation (", "select ", "Bearer ", "127.0.0.1");
    }

    @Test
    @DisplayName("without the setting it gets nothing")
    void offByDefault() throws Exception {
        assertThat(toldBy(Map.of())).isEmpty();
    }

    /** All that was sent until the server ended, which sends what is left. */
    private String toldBy(Map<String, String> settings) throws Exception {
        String endpoint = "http://127.0.0.1:" + receiver.getAddress().getPort();
        Map<String, String> all = new HashMap<>(settings);
        all.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", endpoint);
        try (Deployment deployment = Deployment.start(all)) {
            Client client = deployment.client();
            client.change(RecordedMutation.INSTALL, Map.of("providerId", "openai"));
            Response added = client.change(
                    RecordedMutation.ADD,
                    Map.of(
                            "owner",
                            Map.of("providerId", "openai"),
                            "name",
                            CANARY,
                            "values",
                            List.of(Map.of("field", "openai_api_key", "value", "sk-" + CANARY))));
            assertThat(added.isDone()).isTrue();
            sendOddly(client.endpoint());
            deployment.server().terminate();
            deployment.server().end();
        }
        synchronized (received) {
            return received.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private static void sendOddly(URI endpoint) throws IOException, InterruptedException {
        for (String path : List.of("/graphql?access_token=" + CANARY, "/" + CANARY)) {
            HttpRequest request = HttpRequest.newBuilder(endpoint.resolve(path))
                    .header("User-Agent", CANARY)
                    .header("X-Forwarded-Proto", CANARY)
                    .header("X-Forwarded-Host", CANARY)
                    .header("Forwarded", "proto=" + CANARY + ";host=" + CANARY)
                    .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                    .header("tracestate", "x=" + CANARY)
                    .header("baggage", "user=" + CANARY)
                    .header("Authorization", "Bearer " + CANARY)
                    .POST(HttpRequest.BodyPublishers.ofString(CANARY))
                    .build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        }
    }
}
