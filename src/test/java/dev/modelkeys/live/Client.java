package dev.modelkeys.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** HTTP client with a token, used by many threads at once. */
public final class Client {

    /** Far beyond the time that any answer may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final AtomicReference<URI> endpoint;
    private final String token;

    private Client(HttpClient http, AtomicReference<URI> endpoint, String token) {
        this.http = http;
        this.endpoint = endpoint;
        this.token = token;
    }

    public String token() {
        return token;
    }

    public static Client of(String address, String token) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        return new Client(http, new AtomicReference<>(endpoint(address)), token);
    }

    public Client as(String otherToken) {
        return new Client(http, endpoint, otherToken);
    }

    /** The same caller at another server. */
    public Client at(String address) {
        return new Client(http, new AtomicReference<>(endpoint(address)), token);
    }

    /** The server has moved: it was started again. */
    public void moveTo(String address) {
        endpoint.set(endpoint(address));
    }

    public Response change(RecordedMutation change, Map<String, ?> input) throws IOException, InterruptedException {
        return change(change, input, UUID.randomUUID().toString());
    }

    /**
     * Fails if the outcome is unknown.
     *
     * @param requestId by which the audit knows the request
     */
    public Response change(RecordedMutation change, Map<String, ?> input, String requestId)
            throws IOException, InterruptedException {
        return send(body(change, input), requestId);
    }

    public Response query(String document) throws IOException, InterruptedException {
        return query(document, Map.of());
    }

    public Response query(String document, Map<String, ?> variables) throws IOException, InterruptedException {
        return send(
                json(Map.of("query", document, "variables", variables)),
                UUID.randomUUID().toString());
    }

    /** The request as bytes on a wire, for those who want to send it in an unkind way. */
    public String raw(RecordedMutation change, Map<String, ?> input, String requestId) {
        String body = body(change, input);
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + token + "\r\nX-Request-ID: " + requestId + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    public URI endpoint() {
        return Objects.requireNonNull(endpoint.get());
    }

    private Response send(String body, String requestId) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("X-Request-ID", requestId)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Response(
                response.statusCode(), isJson(response) ? JSON.readTree(response.body()) : MissingNode.getInstance());
    }

    /** False for what a proxy says of its own. */
    private static boolean isJson(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("").contains("json")
                && !response.body().isEmpty();
    }

    private static String body(RecordedMutation change, Map<String, ?> input) {
        return json(Map.of("query", change.document(), "variables", Map.of("input", input)));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static URI endpoint(String address) {
        return URI.create(address + "/graphql");
    }
}
