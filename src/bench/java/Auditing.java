import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes workspaces and gives their credentials new secrets, so many a second in each.
 *
 * java Auditing URL WORKSPACES RATE WARM SECONDS DIRECTORY: leaves DIRECTORY/edits, a line for each workspace with how
 * many edits it was told were made, and DIRECTORY/failures.
 */
final class Auditing {

    private static final int CREDENTIALS = 20;
    private static final Pattern MADE =
            Pattern.compile("\"workspace\":\\{\"id\":\"([^\"]+)\"},\"ownerToken\":\"([^\"]+)\"");
    private static final Pattern ADDED = Pattern.compile("\"credential\":\\{\"id\":\"([^\"]+)\"");
    private static final String MAKE = "mutation ($name: String!) { createWorkspace(input: {name: $name}) { workspace { id }"
            + " ownerToken userErrors { code } } }";
    private static final String INSTALL =
            "mutation { installProvider(input: {providerId: \\\"openai\\\"}) { userErrors { code } } }";
    private static final String ADD = "mutation ($value: String!) { addCredential(input: {owner: {providerId:"
            + " \\\"openai\\\"}, values: [{field: \\\"api_key\\\", value: $value}]}) { credential { id } userErrors {"
            + " code } } }";
    private static final String EDIT = "mutation ($id: ID!, $value: String!) { editCredential(input: {id: $id, changes:"
            + " [{field: \\\"api_key\\\", value: $value}]}) { credential { id } userErrors { code } } }";

    private final Load load;
    private final List<Audited> workspaces = new ArrayList<>();
    private final AtomicIntegerArray edits;

    private record Audited(String id, String token, List<String> credentials) {}

    private Auditing(String url, int count) {
        load = new Load(url);
        edits = new AtomicIntegerArray(count);
        for (int i = 0; i < count; i++) {
            workspaces.add(make("audited " + i));
        }
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        int rate = count * Integer.parseInt(arguments[2]);
        Path directory = Path.of(arguments[5]);
        Auditing auditing = new Auditing(arguments[0], count);
        auditing.run(rate, Integer.parseInt(arguments[3]));
        auditing.load.forgetTimes();
        long seconds = auditing.run(rate, Integer.parseInt(arguments[4]));
        Files.write(directory.resolve("failures"), auditing.load.failures());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(auditing.workspaces.get(i).id() + " " + auditing.edits.get(i));
        }
        Files.write(directory.resolve("edits"), lines.stream().sorted().toList());
        System.out.println(auditing.load.summary(seconds));
    }

    private Audited make(String name) {
        Matcher made = found(MADE, load.send(System.getenv("BENCH_TOKEN"), MAKE, "\"name\":\"" + name + "\""));
        String token = made.group(2);
        load.send(token, INSTALL, "");
        List<String> credentials = new ArrayList<>();
        for (int i = 0; i < CREDENTIALS; i++) {
            credentials.add(found(ADDED, load.send(token, ADD, "\"value\":\"" + secret(i) + "\""))
                    .group(1));
        }
        return new Audited(made.group(1), token, credentials);
    }

    private long run(int rate, int seconds) throws InterruptedException {
        return load.run(rate, i -> i < (long) rate * seconds, this::edit);
    }

    private void edit(long number) {
        int index = (int) (number % workspaces.size());
        Audited workspace = workspaces.get(index);
        String id = workspace.credentials().get((int) (number / workspaces.size() % CREDENTIALS));
        // Never the same twice in a row, which would be no edit.
        String secret = secret(System.nanoTime());
        String answer = load.send(workspace.token(), EDIT, "\"id\":\"" + id + "\",\"value\":\"" + secret + "\"");
        if (answer.contains("\"userErrors\":[]")) {
            edits.incrementAndGet(index);
        }
    }

    private static Matcher found(Pattern pattern, String answer) {
        Matcher matcher = pattern.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException(answer);
        }
        return matcher;
    }

    private static String secret(long number) {
        return String.format("sk-audit-0123456789abcdef-%020d", number);
    }
}
