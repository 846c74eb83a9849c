import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends a fixed number of requests a second until a file appears: half read a provider with its credentials, half give a
 * credential a new secret and expect the revision they were told last. What answers late is not waited for.
 *
 * java Editing.java URL RATE DIRECTORY: writes DIRECTORY/ready when all is set up, ends when DIRECTORY/stop is there,
 * and leaves DIRECTORY/revisions and DIRECTORY/failures.
 */
final class Editing {

    private static final List<String> PROVIDERS =
            List.of("openai", "anthropic", "cohere", "mistralai", "groq", "deepseek", "google", "x");
    private static final int EACH = 60;
    private static final Pattern CHANGED = Pattern.compile("\"id\":\"([^\"]+)\",\"revision\":(\\d+)");
    private static final String ADD = "mutation ($id: ID!, $value: String!) { addCredential(input: {owner: {providerId:"
            + " $id}, values: [{field: \\\"api_key\\\", value: $value}]}) { credential { id revision } userErrors { code } } }";
    private static final String INSTALL = "mutation ($id: ID!) { installProvider(input: {providerId: $id}) { userErrors {"
            + " code } } }";
    private static final String EDIT = "mutation ($id: ID!, $value: String!, $revision: Int!) { editCredential(input:"
            + " {id: $id, expectedRevision: $revision, changes: [{field: \\\"api_key\\\", value: $value}]}) { credential {"
            + " id revision readable } userErrors { code } } }";
    private static final String PAGE =
            "query ($id: ID!) { provider(id: $id) { credentials { id readable fields { hint } } } }";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI uri;
    private final Map<String, String> revisions = new ConcurrentHashMap<>();
    private final List<Long> micros = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

    private Editing(String url) {
        uri = URI.create(url + "/graphql");
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[2]);
        Editing editing = new Editing(arguments[0]);
        editing.setUp();
        Files.createFile(directory.resolve("ready"));
        long seconds = editing.run(Integer.parseInt(arguments[1]), directory.resolve("stop"));
        Files.write(directory.resolve("failures"), editing.failures);
        Files.write(
                directory.resolve("revisions"),
                editing.revisions.entrySet().stream()
                        .map(known -> known.getKey() + " " + known.getValue())
                        .sorted()
                        .toList());
        List<Long> sorted = editing.micros.stream().sorted().toList();
        System.out.printf(
                "%d requests in %d s, %d failed, p50 %.1f ms, p99 %.1f ms, slowest %.0f ms%n",
                sorted.size(),
                seconds,
                editing.failures.size(),
                sorted.get(sorted.size() / 2) / 1e3,
                sorted.get(sorted.size() * 99 / 100) / 1e3,
                sorted.get(sorted.size() - 1) / 1e3);
    }

    private void setUp() throws Exception {
        for (String provider : PROVIDERS) {
            send(INSTALL, "\"id\":\"" + provider + "\"");
            for (int i = 0; i < EACH; i++) {
                remember(send(ADD, "\"id\":\"" + provider + "\",\"value\":\"" + secret(i) + "\""));
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.get(0));
        }
    }

    private long run(int rate, Path stop) throws InterruptedException {
        // The others are for the rotation alone to seal anew.
        BlockingQueue<String> idle = new LinkedBlockingQueue<>(
                revisions.keySet().stream().limit(revisions.size() / 2).toList());
        ExecutorService people = Executors.newFixedThreadPool(64);
        long start = System.nanoTime();
        long step = TimeUnit.SECONDS.toNanos(1) / rate;
        for (long i = 0; i % rate != 0 || Files.notExists(stop); i++) {
            long due = start + i * step;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            long number = i;
            people.execute(() -> {
                if (number % 2 == 0) {
                    read(PROVIDERS.get((int) (number / 2 % PROVIDERS.size())));
                } else {
                    edit(idle, number);
                }
                micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
            });
        }
        people.shutdown();
        people.awaitTermination(1, TimeUnit.MINUTES);
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    private void read(String provider) {
        String answer = send(PAGE, "\"id\":\"" + provider + "\"");
        if (answer.contains("\"readable\":false") || !answer.contains("\"readable\":true")) {
            failures.add("unreadable: " + answer);
        }
    }

    /** Each credential is edited by one at a time, so that any conflict is a lost update. */
    private void edit(BlockingQueue<String> idle, long number) {
        try {
            String id = idle.take();
            String answer = send(
                    EDIT,
                    "\"id\":\"" + id + "\",\"value\":\"" + secret(number) + "\",\"revision\":" + revisions.get(id));
            if (answer.contains("\"readable\":false")) {
                failures.add("unreadable: " + answer);
            }
            remember(answer);
            idle.add(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void remember(String answer) {
        Matcher changed = CHANGED.matcher(answer);
        if (changed.find()) {
            revisions.put(changed.group(1), changed.group(2));
        }
    }

    private static String secret(long number) {
        return String.format("sk-rotate-0123456789abcdef-%08d", number);
    }

    private String send(String query, String variables) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + System.getenv("BENCH_TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"query\":\"" + query + "\",\"variables\":{" + variables + "}}"))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().contains("\"code\":")) {
                failures.add(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            failures.add(e.toString());
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
