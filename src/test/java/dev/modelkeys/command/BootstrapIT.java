package dev.modelkeys.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.FreshDatabase;
import dev.modelkeys.KeyFile;
import dev.modelkeys.PackagedServer;
import dev.modelkeys.PackagedServer.Ended;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator creates the first owner at the prompt. */
class BootstrapIT {

    private static final String VIEWER = "{\"query\": \"{ viewer { name role workspace { name } } }\"}";

    private final FreshDatabase database = FreshDatabase.empty();
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    @BeforeEach
    void aKey() throws Exception {
        KeyFile.in(directory, "master.key");
    }

    @Test
    @DisplayName("N-05, A-01: the command creates one owner, and every request needs a token")
    void theFirstOwnerIsCreatedOnce() throws Exception {
        Path file = directory.resolve("owner.token");

        Ended first = bootstrap(file);
        Ended second = bootstrap(directory.resolve("second.token"));

        assertThat(first.code()).as(first.output()).isZero();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String token = Files.readString(file).strip();
        assertThat(first.output()).doesNotContain(token);
        assertThat(second.code()).isEqualTo(1);
        assertThat(directory.resolve("second.token")).doesNotExist();
        try (PackagedServer server = PackagedServer.start(directory, environment())) {
            assertThat(send(server, token).body())
                    .isEqualTo("{\"data\":{\"viewer\":{\"name\":\"first owner\",\"role\":\"OWNER\","
                            + "\"workspace\":{\"name\":\"default\"}}}}");
            HttpResponse<String> anonymous = send(server, "");
            assertThat(anonymous.statusCode()).isEqualTo(401);
            assertThat(anonymous.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"modelkeys\"");
            assertThat(anonymous.body()).doesNotContain("data");
        }
    }

    @Test
    @DisplayName(
            "N-05: before the first owner exists, every request is refused, from this machine too; the console is a page without data")
    void everyRequestIsRefusedBefore() throws Exception {
        try (PackagedServer server = PackagedServer.start(directory, environment())) {
            assertThat(send(server, "").statusCode()).isEqualTo(401);
            assertThat(send(server, "development").statusCode()).isEqualTo(401);
            for (String path : List.of("/q", "/q/dev-ui", "/q/graphql-ui", "/bootstrap", "/setup", "/login")) {
                assertThat(get(server, path).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    @DisplayName("N-05: of two concurrent commands one creates the owner")
    void oneOfTwoConcurrentCommandsSucceeds() throws Exception {
        // The first one creates the tables, and both wait for that.
        CompletableFuture<Ended> one = CompletableFuture.supplyAsync(() -> unchecked("one.token"));
        Ended two = unchecked("two.token");

        assertThat(Stream.of(one.join().code(), two.code())).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    @DisplayName("F-09: a command that is terminated before its end fails")
    void aTerminatedCommandFails() throws Exception {
        assertThat(bootstrap(directory.resolve("owner.token")).code()).isZero();
        try (PackagedServer rotating = PackagedServer.start(directory, environment(), "rotate-data-keys")) {
            // The new key exists, and the command waits until every server knows it.
            while (!database.text("select max(version)::text from data_key").equals("2")) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            rotating.terminate();

            assertThat(rotating.end().code()).isNotZero();
        }
    }

    private Ended unchecked(String file) {
        try {
            return bootstrap(directory.resolve(file));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Ended bootstrap(Path file) throws Exception {
        return PackagedServer.run(
                directory, environment(), "bootstrap", "--workspace", "default", "--out", file.toString());
    }

    private Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.address(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "MODELKEYS_MASTER_KEY_FILE", directory.resolve("master.key").toString());
    }

    private HttpResponse<String> get(PackagedServer server, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.address() + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(PackagedServer server, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(VIEWER));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
