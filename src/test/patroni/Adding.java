import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clients that add credentials until DIRECTORY/stop is there, each as soon as it has its answer.
 *
 * java Adding.java URL DIRECTORY: writes a line for each answer, with milliseconds since 1970, to DIRECTORY/acknowledged
 * (when it was sent, when it was answered, the id of the credential) and DIRECTORY/failed (when it was sent, status, code).
 */
final class Adding {

    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ID = Pattern.compile("\"credential\":\\{\"id\":\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");
    private static final String BODY = "{\"query\":\"mutation ($name: String!) { addCredential(input: {owner: {providerId:"
            + " \\\"openai\\\"}, name: $name, values: [{field: \\\"api_key\\\", value: \\\"sk-not-a-real-key-0123456789\\\"}]})"
            + " { credential { id } userErrors { code } } }\",\"variables\":{\"name\":\"%s\"}}";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI uri;
    private final Path stop;
    private final PrintStream acknowledged;
    private final PrintStream failed;

    private Adding(String url, Path directory) throws IOException {
        uri = URI.create(url + "/graphql");
        stop = directory.resolve("stop");
        acknowledged = new PrintStream(Files.newOutputStream(directory.resolve("acknowledged")), true);
        failed = new PrintStream(Files.newOutputStream(directory.resolve("failed")), true);
    }

    public static void main(String[] arguments) throws Exception {
        Adding adding = new Adding(arguments[0], Path.of(arguments[1]));
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String name = "client " + i;
            clients.add(new Thread(() -> adding.work(name)));
        }
        clients.forEach(Thread::start);
        for (Thread client : clients) {
            client.join();
        }
    }

    private void work(String client) {
        try {
            for (int i = 0; Files.notExists(stop); i++) {
                add(client + " credential " + i);
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(String name) throws InterruptedException {
        long sent = System.currentTimeMillis();
        try {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + System.getenv("BENCH_TOKEN"))
                    .POST(HttpRequest.BodyPublishers.ofString(String.format(BODY, name)))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher id = ID.matcher(answer.body());
            Matcher code = CODE.matcher(answer.body());
            if (answer.statusCode() == 200 && id.find()) {
                acknowledged.println(sent + " " + System.currentTimeMillis() + " " + id.group(1));
            } else {
                failed.println(sent + " " + answer.statusCode() + " " + (code.find() ? code.group(1) : ""));
            }
        } catch (IOException e) {
            failed.println(sent + " " + e);
        }
    }
}
