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
        assertThat(refusal()).isEmpty();
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
    void whatIsNoAddressIsRefusedAndNotQuoted(String address) {
        properties.put(DatabaseConnection.ADDRESS, address);
        assertThat(refusal())
                .contains(new StartupProblem(
                        "quarkus.datasource.jdbc.url",
                        "is no address of a PostgreSQL database; write jdbc:postgresql://HOST:PORT/NAME, without user and"
                                + " password"));
    }

    @Test
    void aServerThatDoesNotAnswerIsRefused() throws IOException {
        int port = freePort();
        properties.put(
                DatabaseConnection.ADDRESS, "jdbc:postgresql://localhost:" + port + "/modelkeys?password=" + PASSWORD);
        assertThat(refusal())
                .contains(new StartupProblem(
                        "quarkus.datasource.jdbc.url",
                        "names database modelkeys at localhost:" + port
                                + ", which does not answer; start PostgreSQL there or correct the address"));
    }

    @Test
    void aDatabaseThatDoesNotExistIsRefused() {
        properties.put(DatabaseConnection.ADDRESS, database.address() + "_gone?password=" + PASSWORD);
        assertThat(message()).contains("_gone at localhost:", "which does not exist; create it first");
    }

    @Test
    void anUnknownUserIsRefused() {
        properties.put(DatabaseConnection.USERNAME, "nobody");
        assertThat(refusal()).get().extracting(StartupProblem::property).isEqualTo("quarkus.datasource.username");
        assertThat(message()).contains("refused by database", "QUARKUS_DATASOURCE_PASSWORD");
    }

    @Test
    @DisplayName("Z-05: a login that can neither make nor use the role without privileges is refused")
    void anOrdinaryLoginNeedsTheRoleToWorkAs() {
        database.execute("drop role if exists plain; create role plain login");
        properties.put(DatabaseConnection.USERNAME, "plain");

        assertThat(refusal()).get().extracting(StartupProblem::property).isEqualTo("quarkus.datasource.username");
        assertThat(message()).contains("as an administrator run: create role modelkeys_app nologin");
        FreshDatabase.migrated().execute("grant modelkeys_app to plain");
        assertThat(refusal()).isEmpty();
    }

    @Test
    @DisplayName("Z-05: a role that owns tables or bypasses the walls is refused")
    void aRoleThatOwnsTablesIsRefused() {
        FreshDatabase owned = FreshDatabase.migrated();
        owned.execute("create table mine (); alter table mine owner to modelkeys_app");
        properties.put(DatabaseConnection.ADDRESS, owned.address());

        assertThat(refusal()).get().extracting(StartupProblem::property).isEqualTo("quarkus.datasource.username");
        assertThat(message()).contains("make it an ordinary role that owns nothing");
    }

    @Test
    void theAddressMayCarryTheUser() {
        properties.remove(DatabaseConnection.USERNAME);
        properties.put(DatabaseConnection.ADDRESS, database.address() + "?user=" + database.user());
        assertThat(refusal()).isEmpty();
    }

    @Test
    void aFurtherPropertyReachesTheDriver() {
        properties.put("quarkus.datasource.jdbc.additional-jdbc-properties.user", "nobody");
        properties.remove(DatabaseConnection.USERNAME);
        assertThat(message()).contains("refused by database");
    }

    private Optional<StartupProblem> refusal() {
        Optional<StartupProblem> refusal = new DatabaseCheck().refusal(SettingsBuilder.settings(properties));
        assertThat(refusal.map(StartupProblem::line).orElse("")).doesNotContain(PASSWORD);
        return refusal;
    }

    private String message() {
        return refusal().map(StartupProblem::message).orElse("");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
