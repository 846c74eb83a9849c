import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends a fixed number of requests a second until a file appears: half read a provider with its credentials, half give a
 * credential a new secret and expect the revision they were told last. What answers late is not waited for.
 *
 * java Editing URL RATE DIRECTORY: writes DIRECTORY/ready when all is set up, ends when DIRECTORY/stop is there,
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

    private final Load load;
    private final Map<String, String> revisions = new ConcurrentHashMap<>();

    private Editing(String url) {
        load = new Load(url);
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[2]);
        Editing editing = new Editing(arguments[0]);
        editing.setUp();
        Files.createFile(directory.resolve("ready"));
        long seconds = editing.run(Integer.parseInt(arguments[1]), directory.resolve("stop"));
        Files.write(directory.resolve("failures"), editing.load.failures());
        Files.write(
                directory.resolve("revisions"),
                editing.revisions.entrySet().stream()
                        .map(known -> known.getKey() + " " + known.getValue())
                        .sorted()
                        .toList());
        System.out.println(editing.load.summary(seconds));
    }

    private void setUp() throws Exception {
        for (String provider : PROVIDERS) {
            send(INSTALL, "\"id\":\"" + provider + "\"");
            for (int i = 0; i < EACH; i++) {
                remember(send(ADD, "\"id\":\"" + provider + "\",\"value\":\"" + secret(i) + "\""));
            }
        }
        if (!load.failures().isEmpty()) {
            throw new IllegalStateException(load.failures().get(0));
        }
    }

    private long run(int rate, Path stop) throws InterruptedException {
        // The others are for the rotation alone to seal anew.
        BlockingQueue<String> idle = new LinkedBlockingQueue<>(
                revisions.keySet().stream().limit(revisions.size() / 2).toList());
        return load.run(rate, i -> i % rate != 0 || Files.notExists(stop), number -> {
            if (number % 2 == 0) {
                read(PROVIDERS.get((int) (number / 2 % PROVIDERS.size())));
            } else {
                edit(idle, number);
            }
        });
    }

    private void read(String provider) {
        String answer = send(PAGE, "\"id\":\"" + provider + "\"");
        if (answer.contains("\"readable\":false") || !answer.contains("\"readable\":true")) {
            load.failed("unreadable: " + answer);
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
                load.failed("unreadable: " + answer);
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
        return load.send(System.getenv("BENCH_TOKEN"), query, variables);
    }
}
