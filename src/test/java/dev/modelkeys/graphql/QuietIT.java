package dev.modelkeys.graphql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.PackagedServer;
import dev.modelkeys.dev.DurableDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that says all it can be told to say, on a database that writes down every statement: secrets are in neither. */
class QuietIT {

    private static final int SECRETS = 100;
    /** What idle threads keep of their last requests differs from one heap dump to the next. */
    private static final int HEAP_DUMPS = 4;

    @TempDir
    static Path directory;

    private static DurableDatabase database;
    private static Production production;

    @BeforeAll
    static void start() throws IOException {
        database = DurableDatabase.start();
        database.execute("alter system set log_statement = 'all'");
        database.execute("alter system set log_min_error_statement = 'error'");
        database.execute("alter system set log_parameter_max_length_on_error = -1");
        database.restartFast();
        production = Production.on(
                database,
                Map.of(
                        "QUARKUS_LOG_LEVEL", "ALL",
                        "QUARKUS_LOG_CONSOLE_LEVEL", "ALL",
                        "QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true",
                        "QUARKUS_HTTP_ACCESS_LOG_PATTERN", "long"));
    }

    @AfterAll
    static void stop() throws IOException {
        production.close();
    }

    /** In this order, because a secret inside a document, unlike one in variables, may stay in memory. */
    @Test
    @DisplayName("L-01 to L-04: a secret is in no memory once it is stored, and in no log whatever becomes of it")
    void neitherMemoryNorLogsHoldSecrets() throws Exception {
        HttpClient kept = keepConnection();
        storeSecrets();
        // A native executable writes no heap dump: the tools that make one find no JVM.
        if (!PackagedServer.isExecutable()) {
            for (int i = 0; i < HEAP_DUMPS; i++) {
                LeakyRequests.inVariables().forEach(production.api()::post);
                assertNoMemoryHasIt();
            }
        }
        assertNoLogHasIt();
        assertThat(kept)
                .as("the client, whose connection stays open until here")
                .isNotNull();
    }

    /** As gateways do; the other requests have a connection each. */
    private static HttpClient keepConnection() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(production.address() + "/graphql"))
                .header("Authorization", production.authorization().substring("Authorization: ".length()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ viewer { name } }\"}"))
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
        return client;
    }

    private static void storeSecrets() {
        Api api = production.api();
        Steps steps = new Steps(api);
        steps.startAfresh(Steps.PROVIDER);
        String credential = steps.add("first");
        for (int i = 0; i < SECRETS; i++) {
            steps.enter(credential, Canary.SECRET + i);
            add(api, "credential " + i, Canary.SECRET + i);
        }
        assertThat(steps.provider().number("provider.credentialCount")).isGreaterThan(SECRETS);
        LeakyRequests.inVariables().forEach(api::post);
    }

    private static void assertNoMemoryHasIt() throws Exception {
        Path heap = directory.resolve("heap.hprof");
        jcmd("GC.run");
        jcmd("GC.run");
        jcmd("GC.heap_dump", heap.toString());

        String memory = Files.readString(heap, ISO_8859_1);
        Files.delete(heap);
        assertThat(memory).as("texts can be read in it").contains("set role modelkeys_app");
        assertThat(Canary.around(memory)).as("a secret").isEmpty();
        assertThat(Canary.around(memory.replace("\0", "")))
                .as("a secret in UTF-16")
                .isEmpty();
        assertThat(memory.contains(secretOfToken())).as("the token").isFalse();
        assertThat(Canary.isIn(jcmd("Thread.print"))).isFalse();
    }

    private void assertNoLogHasIt() throws Exception {
        LeakyRequests.inDocuments().forEach(production.api()::post);
        LeakyRequests.inBodies().forEach(production.wire()::post);

        assertThat(production.server().outputSoFar())
                .as("it does say much")
                .anyMatch(line -> line.contains("DEBUG"))
                .anyMatch(line -> line.contains("POST /graphql"))
                .noneMatch(Canary::isIn)
                .noneMatch(line -> line.contains(secretOfToken()));
        assertThat(String.join("\n", database.log()))
                .contains("insert into credential")
                .satisfies(log -> assertThat(Canary.isIn(log)).isFalse())
                .doesNotContain(secretOfToken());
        assertThat(new DatabaseDump(database.administrator()).rows()).noneMatch(Canary::isIn);
    }

    private static void add(Api api, String name, String secret) {
        Reply added = api.change(
                "add-credential",
                Map.of("owner", Map.of("providerId", Steps.PROVIDER), "name", name, "values", Steps.values(secret)));
        assertThat(added.problems()).isEmpty();
    }

    private static String secretOfToken() {
        return production.authorization().split("_", -1)[3];
    }

    private static String jcmd(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(production.server().pid())));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
