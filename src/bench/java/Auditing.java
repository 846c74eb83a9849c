import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes workspaces and gives their credentials new secrets, so many a second in each; or makes one, in which sixteen clients
 * do so as fast as they can, beside others who are refused ten operations in each request.
 *
 * java Auditing URL WORKSPACES RATE WARM SECONDS DIRECTORY REFUSED: RATE 0 is as fast as they can, REFUSED how many clients are
 * refused. Leaves DIRECTORY/edits, a line for each workspace with how many edits it was told were made, and
 * DIRECTORY/failures.
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
    /** Each credential on a keyring of its own, so that nothing but the audit's chain puts their changes in order. */
    private static final String ADD = "mutation ($name: String!, $value: String!) { addCustomModel(input: {providerId:"
            + " \\\"openai\\\", name: $name, type: LLM, values: [{field: \\\"api_key\\\", value: $value}]}) { credential"
            + " { id } userErrors { code } } }";
    private static final String EDIT = "mutation ($id: ID!, $value: String!) { editCredential(input: {id: $id, changes:"
            + " [{field: \\\"api_key\\\", value: $value}]}) { credential { id } userErrors { code } } }";

    private static final String ISSUE = "mutation { createApiToken(input: {name: \\\"reader\\\", role: MEMBER}) { secret } }";
    private static final Pattern ISSUED = Pattern.compile("\"secret\":\"([^\"]+)\"");
    private static final int CLIENTS = 16;

    private final String url;
    private final Load load;
    private final List<Audited> workspaces = new ArrayList<>();
    private final AtomicIntegerArray edits;

    private record Audited(String id, String token, List<String> credentials) {}

    private Auditing(String url, int count, String name) {
        this.url = url;
        load = new Load(url);
        edits = new AtomicIntegerArray(count);
        for (int i = 0; i < count; i++) {
            workspaces.add(make(name + " " + i));
        }
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        int rate = count * Integer.parseInt(arguments[2]);
        Path directory = Path.of(arguments[5]);
        int warm = Integer.parseInt(arguments[3]);
        int seconds = Integer.parseInt(arguments[4]);
        Auditing auditing = new Auditing(arguments[0], count, "audited beside " + arguments[6]);
        Thread refused = auditing.refused(Integer.parseInt(arguments[6]));
        refused.start();
        auditing.run(rate, warm);
        auditing.load.forgetTimes();
        System.out.println("begin");
        long took = auditing.run(rate, seconds);
        System.out.println("end");
        refused.interrupt();
        refused.join();
        Files.write(directory.resolve("failures"), auditing.load.failures());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(auditing.workspaces.get(i).id() + " " + auditing.edits.get(i));
        }
        Files.write(directory.resolve("edits"), lines.stream().sorted().toList());
        System.out.println(auditing.load.summary(took));
    }

    private Audited make(String name) {
        Matcher made = found(MADE, load.send(System.getenv("BENCH_TOKEN"), MAKE, "\"name\":\"" + name + "\""));
        String token = made.group(2);
        load.send(token, INSTALL, "");
        List<String> credentials = new ArrayList<>();
        for (int i = 0; i < CREDENTIALS; i++) {
            credentials.add(found(ADDED, load.send(token, ADD, "\"name\":\"m" + i + "\",\"value\":\"" + secret(i) + "\""))
                    .group(1));
        }
        return new Audited(made.group(1), token, credentials);
    }

    private long run(int rate, int seconds) throws InterruptedException {
        return rate == 0
                ? load.saturate(CLIENTS, seconds, client -> edit(client + edits.get(0) * (long) CLIENTS))
                : load.run(rate, i -> i < (long) rate * seconds, this::edit);
    }

    /** Clients of the first workspace that may change nothing and try all the same, until they are interrupted. */
    private Thread refused(int clients) {
        Load theirs = new Load(url);
        String token = clients == 0
                ? ""
                : found(ISSUED, load.send(workspaces.get(0).token(), ISSUE, "")).group(1);
        String document = IntStream.range(0, 10)
                .mapToObj(i -> "m" + i + ": setDefaultCredential(input: {id: \\\"none\\\"}) { userErrors { code } }")
                .collect(Collectors.joining(" ", "mutation { ", " }"));
        return new Thread(() -> {
            List<Thread> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Thread client = new Thread(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        theirs.sendAnyway(token, document, "");
                    }
                });
                client.start();
                all.add(client);
            }
            LockSupport.park();
            all.forEach(Thread::interrupt);
        });
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
