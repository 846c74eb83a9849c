package dev.modelkeys.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.KeyFile;
import dev.modelkeys.PackagedServer;
import dev.modelkeys.database.FoldNames;
import dev.modelkeys.dev.DurableDatabase;
import dev.modelkeys.live.Figures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables are made by servers that are killed at it, and by three at once. */
class MigrationsIT {

    private static final int KILLS = Figures.rounds(3);
    /** So many kills are meant to be at every statement, fewer at some of all of them. */
    private static final int EVERY_STATEMENT = 50;

    private static final int STATEMENTS_ABOUT = 45;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String APPLIED = "select count(*) from flyway_schema_history where success";
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    @TempDir
    Path directory;

    private DurableDatabase database;

    @BeforeEach
    void anEmptyDatabase() {
        database = DurableDatabase.start();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    @DisplayName("F-12: whichever statement of a migration the server is killed at, the next one completes it")
    void killedMigrationsAreCompleted() throws Exception {
        MigrationBarrier gate = new MigrationBarrier(database);
        int kills = 0;
        int passed = 0;
        int applied = 0;
        boolean isUp = false;
        while (!isUp && kills < KILLS) {
            int pass = KILLS >= EVERY_STATEMENT
                    ? passed
                    : ThreadLocalRandom.current().nextInt(1, STATEMENTS_ABOUT / KILLS);
            try (MigrationBarrier.Closed closed = gate.closeAfter(pass);
                    PackagedServer server = PackagedServer.start(directory, environment())) {
                isUp = !closed.awaitSomebody(server, PATIENCE);
                server.kill();
                kills += isUp ? 0 : 1;
            }
            int now = gate.isThere("flyway_schema_history") ? Integer.parseInt(database.text(APPLIED)) : 0;
            passed = now > applied ? 1 : passed + 1;
            applied = now;
        }
        gate.remove();

        try (PackagedServer server = PackagedServer.start(directory, environment())) {
            assertThatItServes(server);
        }
        assertThatAllWereAppliedOnce();
        assertThat(kills).isPositive();
        Figures.note("F-12", "killed at %d statements of the migrations, completed each time", kills);
    }

    @Test
    @DisplayName("F-12: of three servers that start at once on an empty database one migrates, and all serve")
    void threeStartAtOnce() throws Exception {
        try (PackagedServer one = PackagedServer.start(directory, environment());
                PackagedServer other = PackagedServer.start(directory, environment());
                PackagedServer third = PackagedServer.start(directory, environment())) {
            assertThatItServes(one);
            assertThatItServes(other);
            assertThatItServes(third);
        }
        assertThatAllWereAppliedOnce();
        assertThat(database.text("select count(*) from master_key")).isEqualTo("1");
    }

    private static void assertThatItServes(PackagedServer server) throws Exception {
        HttpResponse<String> ready = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.management() + "/q/health/ready"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
    }

    private void assertThatAllWereAppliedOnce() throws IOException {
        List<String> scripts = database.texts(
                "select split_part(script, '/', 3) from flyway_schema_history where success and type = 'SQL'");
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            assertThat(scripts)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
        assertThat(database.texts("select script from flyway_schema_history where success and type <> 'SQL'"))
                .containsExactly(FoldNames.class.getName());
        assertThat(database.text("select count(*) from flyway_schema_history where not success"))
                .isEqualTo("0");
    }

    private Map<String, String> environment() throws IOException {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.address(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "MODELKEYS_MASTER_KEY_FILE", KeyFile.in(directory, "master.key").toString());
    }
}
