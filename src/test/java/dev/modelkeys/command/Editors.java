package dev.modelkeys.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Clients that edit credentials over HTTP, with pauses that leave a small machine to the commands, and remember each response. */
final class Editors {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String ADD =
            "mutation ($input: AddCredentialInput!) { addCredential(input: $input) { credential { id revision }"
                    + " userErrors { code } } }";
    private static final String EDIT =
            "mutation ($input: EditCredentialInput!) { editCredential(input: $input) { credential { id revision readable"
                    + " fields { hint } } userErrors { code } } }";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;
    private final String secret;
    private final Map<String, Integer> revisions = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger edits = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    /** @param secret the beginning of every secret */
    Editors(String address, String token, String secret) {
        this.address = address;
        this.token = token;
        this.secret = secret;
    }

    void install(String provider) throws Exception {
        send(
                "mutation ($input: InstallProviderInput!) { installProvider(input: $input) { userErrors { code } } }",
                Map.of("providerId", provider));
    }

    void add(String provider, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            JsonNode credential = send(
                            ADD, Map.of("owner", Map.of("providerId", provider), "values", List.of(value(provider, i))))
                    .at("/data/addCredential/credential");
            revisions.put(
                    credential.get("id").asText(), credential.get("revision").asInt());
        }
    }

    /** Edits Anthropic's credentials, each in one thread, so that an unexpected revision is a lost update. */
    void start(int editors) {
        // The other half is left to the rotation.
        List<String> ids =
                revisions.keySet().stream().limit(revisions.size() / 2).toList();
        for (int editor = 0; editor < editors; editor++) {
            int own = editor;
            Thread thread = new Thread(() -> {
                for (int i = own; !Thread.currentThread().isInterrupted(); i += editors) {
                    edit(ids.get(i % ids.size()), i);
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            });
            threads.add(thread);
            thread.start();
        }
    }

    int edits() {
        return edits.get();
    }

    Map<String, Integer> revisions() {
        return revisions;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Waits for the edits in progress. */
    void stop() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void edit(String id, int number) {
        int expected = revisions.getOrDefault(id, 0);
        try {
            JsonNode answer = send(
                    EDIT,
                    Map.of("id", id, "expectedRevision", expected, "changes", List.of(value("anthropic", number))));
            JsonNode credential = answer.at("/data/editCredential/credential");
            String hint = credential.at("/fields/0/hint").asText();
            if (!credential.path("readable").asBoolean() || !hint.endsWith(tail(number))) {
                failures.add(answer.toString());
            }
            revisions.put(id, credential.path("revision").asInt());
            edits.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            failures.add(e.toString());
        }
    }

    private Map<String, String> value(String provider, int number) {
        return Map.of("field", provider + "_api_key", "value", secret + tail(number));
    }

    private static String tail(int number) {
        return String.format("%04d", number % 10_000);
    }

    private JsonNode send(String query, Map<String, ?> input) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", query, "variables", Map.of("input", input)))))
                .build();
        // Not interrupted half-way: the result must be known.
        HttpResponse<String> response =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
        JsonNode answer = JSON.readTree(response.body());
        if (response.statusCode() != 200 || response.body().contains("\"code\"")) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return answer;
    }
}
