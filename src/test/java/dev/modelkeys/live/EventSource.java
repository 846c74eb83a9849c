package dev.modelkeys.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Client of server-sent events: the lines of one stream, as they come. */
public final class EventSource implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CUT = "cut";
    private static final String EVENT = "event: ";
    private static final String DATA = "data:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse<Stream<String>> response;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private EventSource(HttpResponse<Stream<String>> response) {
        this.response = response;
        Thread reader = new Thread(this::read, "reader of events");
        reader.setDaemon(true);
        reader.start();
    }

    public static EventSource open(String address, String token, String document) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/graphql"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document))))
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new EventSource(client.send(request, BodyHandlers.ofLines()));
    }

    private void read() {
        try (Stream<String> all = response.body()) {
            all.forEach(lines::add);
        } catch (UncheckedIOException e) {
            // As a client sees the end of a connection.
        }
        lines.add(CUT);
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The data of the next event, which has this name. */
    public JsonNode next(String event) throws Exception {
        String name = line();
        if (!name.equals(EVENT + event)) {
            throw new AssertionError("Not an event " + event + ": " + name);
        }
        String data = line();
        return JSON.readTree(data.substring(DATA.length()));
    }

    /** Whether the stream ends without another event. */
    public boolean isCut() throws InterruptedException {
        return line().equals(CUT);
    }

    /** The next line that is neither empty nor a comment. */
    private String line() throws InterruptedException {
        String line;
        do {
            line = Objects.requireNonNull(lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS), "nothing came");
        } while (line.isEmpty() || line.startsWith(":"));
        return line;
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
