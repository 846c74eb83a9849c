package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.FreshDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseCheckTest {

    private static final String PASSWORD = "canary-password";

    private final FreshDatabase database = FreshDatabase.empty();

    @TempDir
    private Path directory;

    private Map<String, String> properties = Map.of();

    @BeforeEach
    void write() throws IOException {
        properties = SettingsBuilder.properties(database, SettingsBuilder.key(directory, 0));
        properties.put("quarkus.datasource.password", PASSWORD);
    }

    @Test
    void aFreshDatabaseIsAccepted() {
        assertThat(problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:5432/modelkeys",
                "postgresql://localhost/modelkeys",
                "jdbc:mysql://localhost/modelkeys",
                "jdbc:postgresql://user:canary-password@localhost/modelkeys",
                "jdbc:postgresql://localhost:port/modelkeys",
                "jdbc:postgresql://localhost:99999/modelkeys"
            })
    void aMalformedAddressIsRefusedAndNotQuoted(String address) {
        properties.put(DatabaseConnection.ADDRESS, address);
        assertThat(problem())
                .get()
                .extracting(StartupProblem::property, StartupProblem::message)
                .containsExactly(
                        "quarkus.datasource.jdbc.url",
                        "is no address of a PostgreSQL database; write jdbc:postgresql://HOST:PORT/NAME, without user and"
                                + " password");
    }

    @Test
    void aServerThatDoesNotAnswerIsRefused() throws IOException {
        int port = freePort();
        properties.put(
                DatabaseConnection.ADDRESS, "jdbc:postgresql://localhost:" + port + "/modelkeys?password=" + PASSWORD);
        assertThat(problem())
                .get()
                .extracting(StartupProblem::property, StartupProblem::message)
                .containsExactly(
                        "quarkus.datasource.jdbc.url",
                        "names database modelkeys at localhost:" + port
                                + ", which does not answer; start PostgreSQL there or correct the address");
    }

    @Test
    void aDatabaseThatDoesNotExistIsRefused() {
        properties.put(DatabaseConnection.ADDRESS, database.address() + "_gone?password=" + PASSWORD);
        assertThat(message()).contains("_gone at localhost:", "which does not exist; create it first");
    }

    @Test
    void anUnknownUserIsRefused() {
        properties.put(DatabaseConnection.USERNAME, "nobody");
        assertThat(problem()).get().extracting(StartupProblem::property).isEqualTo("quarkus.datasource.username");
        assertThat(message()).contains("refused by database", "QUARKUS_DATASOURCE_PASSWORD");
    }

    @Test
    @DisplayName("Z-05: a login that may neither create nor use the server's role is refused")
    void anOrdinaryLoginNeedsTheRole() {
        FreshDatabase migrated = FreshDatabase.migrated();
        database.execute("drop role if exists plain; create role plain login; grant create on schema public to plain");
        properties.put(DatabaseConnection.USERNAME, "plain");

        assertThat(problem()).get().extracting(StartupProblem::property).isEqualTo("quarkus.datasource.username");
        assertThat(message()).endsWith("as an administrator run: grant modelkeys_app to plain");
        migrated.execute("grant modelkeys_app to plain");
        assertThat(problem()).isEmpty();
    }

    @Test
    @DisplayName("Z-05: a role that owns tables or bypasses row-level security is refused")
    void aRoleThatOwnsTablesIsRefused() {
        FreshDatabase owned = FreshDatabase.migrated();
        owned.execute("create table mine (); alter table mine owner to modelkeys_app");
        properties.put(DatabaseConnection.ADDRESS, owned.address());

        assertThat(problem()).get().extracting(StartupProblem::property).isEqualTo("quarkus.datasource.username");
        assertThat(message()).contains("make it an ordinary role that owns nothing");
    }

    @Test
    void theAddressMayCarryTheUser() {
        properties.remove(DatabaseConnection.USERNAME);
        properties.put(DatabaseConnection.ADDRESS, database.address() + "?user=" + database.user());
        assertThat(problem()).isEmpty();
    }

    @Test
    void additionalPropertiesReachTheDriver() {
        properties.put("quarkus.datasource.jdbc.additional-jdbc-properties.user", "nobody");
        properties.remove(DatabaseConnection.USERNAME);
        assertThat(message()).contains("refused by database");
    }

    private Optional<StartupProblem> problem() {
        Optional<StartupProblem> problem = SettingsBuilder.problem(new DatabaseCheck(), properties);
        assertThat(problem.map(StartupProblem::line).orElse("")).doesNotContain(PASSWORD);
        return problem;
    }

    private String message() {
        return problem().map(StartupProblem::message).orElse("");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
