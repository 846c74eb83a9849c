package dev.modelkeys.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.FreshDatabase;
import dev.modelkeys.KeyFile;
import dev.modelkeys.PackagedServer;
import dev.modelkeys.PackagedServer.Ended;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The database of yesterday takes the place of today's. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditRollbackIT {

    private static final String WORKSPACE = "00000000-0000-0000-0000-000000000001";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final FreshDatabase TODAY = FreshDatabase.migrated();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path directory;

    private static String token = "";
    private static FreshDatabase yesterday;
    private static PackagedServer server;
    private static String before;

    /** Between the two the server kept, without being stopped, where the audit ends. */
    @BeforeAll
    static void yesterdayAndToday() throws Exception {
        KeyFile.in(directory, "master.key");
        token = PackagedServer.bootstrap(directory, environment(TODAY));
        try (PackagedServer first = PackagedServer.start(directory, environment(TODAY))) {
            editors(first).install("anthropic");
            editors(first).add("anthropic", 1);
        }
        assertThat(kept()).contains("\"seq\":" + lastSeq(TODAY) + ",");
        yesterday = TODAY.copy();
        try (PackagedServer second = PackagedServer.start(directory, environment(TODAY))) {
            editors(second).add("anthropic", 2);
            waitUntil(() -> kept().contains("\"seq\":" + lastSeq(TODAY) + ","));
            // So nothing is left to an orderly stop.
            second.kill();
        }
        before = kept();
        server = PackagedServer.start(directory, environment(yesterday));
    }

    @AfterAll
    static void leave() {
        server.close();
    }

    @Test
    @Order(1)
    @DisplayName("U-05: yesterday's database is noticed: it is said in the log, the server runs and is not ready")
    void yesterdayIsNoticed() throws Exception {
        assertThat(health("ready")).isEqualTo(503);
        assertThat(health("live")).isEqualTo(200);
        assertThat(server.outputSoFar().stream().filter(line -> line.contains("AUDIT_ROLLBACK_DETECTED")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(
                                "ERROR [security]",
                                WORKSPACE + ": entry " + lastSeq(TODAY),
                                "the last one now is " + lastSeq(yesterday)));
        assertThat(verified()).contains("\"ok\":false", "\"firstBadId\":\"" + lastId(yesterday) + "\"");
        Ended command = PackagedServer.run(directory, environment(yesterday), "verify-audit");
        assertThat(command.output()).contains("what came after is lost; the last one there is: " + lastId(yesterday));
        assertThat(command.code()).isEqualTo(1);
        // More than one checkpoint would have been kept by now.
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    @Order(2)
    @DisplayName("U-05: what was done since does not hide it")
    void goingOnDoesNotHideIt() throws Exception {
        while (lastSeq(yesterday) <= lastSeq(TODAY)) {
            editors(server).add("anthropic", 1);
        }

        assertThat(health("ready")).isEqualTo(503);
        assertThat(verified()).contains("\"ok\":false");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    @Order(3)
    @DisplayName("U-05: an operator accepts it, and the server is ready without a restart")
    void itIsAcknowledged() throws Exception {
        Ended acknowledged = PackagedServer.run(directory, environment(yesterday), "acknowledge-audit-rollback");

        assertThat(acknowledged.output())
                .contains(
                        "workspace " + WORKSPACE + ": entry " + lastSeq(TODAY),
                        "the last one now is " + lastSeq(yesterday),
                        "the ends of 1 chains are lost");
        assertThat(acknowledged.code()).isZero();
        assertThat(health("ready")).isEqualTo(200);
        assertThat(verified()).contains("\"ok\":true");
        Ended again = PackagedServer.run(directory, environment(yesterday), "acknowledge-audit-rollback");
        assertThat(again.output()).contains("nothing is lost");
        assertThat(PackagedServer.run(directory, environment(yesterday), "verify-audit")
                        .code())
                .isZero();
    }

    @Test
    @Order(4)
    @DisplayName("an orderly stop keeps where the audit ends, in a file for its owner only")
    void anOrderlyStopKeepsIt() throws Exception {
        editors(server).add("anthropic", 1);
        server.close();

        assertThat(kept()).contains("\"seq\":" + lastSeq(yesterday) + ",");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private static Editors editors(PackagedServer at) throws Exception {
        return new Editors(at.address(), token, "sk-ant-rollback-");
    }

    private static int health(String which) throws Exception {
        URI uri = URI.create(server.management() + "/q/health/" + which);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static String verified() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ verifyAudit { ok entries firstBadId } }\"}"))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void waitUntil(Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.call()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static int lastSeq(FreshDatabase database) {
        return Integer.parseInt(database.text("select max(seq)::text from audit_entry"));
    }

    private static String lastId(FreshDatabase database) {
        return database.text("select id::text from audit_entry order by seq desc limit 1");
    }

    private static String kept() throws IOException {
        return Files.readString(file());
    }

    private static Path file() {
        return directory.resolve("checkpoints.json");
    }

    private static Map<String, String> environment(FreshDatabase database) {
        return new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.address(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "MODELKEYS_AUDIT_CHECKPOINT_FILE", file().toString(),
                "MODELKEYS_AUDIT_CHECKPOINT_EVERY", "1S",
                "MODELKEYS_MASTER_KEY_FILE", directory.resolve("master.key").toString()));
    }
}
