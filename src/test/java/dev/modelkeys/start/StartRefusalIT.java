package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.FreshDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged server as a process of its own: what it prints and with which code it ends. */
class StartRefusalIT {

    private static final Path SERVER = Path.of(System.getProperty("modelkeys.package"), "quarkus-run.jar");
    private static final int CONFIGURATION_ERROR = 78;

    @TempDir
    private Path directory;

    @Test
    @DisplayName("K-05: an unconfigured server says in one line what it needs, and never opens its port")
    void anUnconfiguredServerDoesNotStart() throws Exception {
        assertThat(refusal(Map.of()))
                .startsWith("modelkeys does not start: quarkus.datasource.jdbc.url (QUARKUS_DATASOURCE_JDBC_URL) ");
    }

    @Test
    @DisplayName("K-05: without a master key it says how to make one")
    void aServerWithoutAKeyDoesNotStart() throws Exception {
        Map<String, String> environment = environment(FreshDatabase.empty(), directory.resolve("none.key"));
        environment.remove("MODELKEYS_MASTER_KEY_FILE");
        assertThat(refusal(environment))
                .isEqualTo("modelkeys does not start: modelkeys.master-key.file (MODELKEYS_MASTER_KEY_FILE) is not set,"
                        + " nor is modelkeys.master-key.directory;"
                        + " make one with: openssl rand -base64 32 > FILE && chmod 600 FILE");
    }

    @Test
    @DisplayName("K-06: a database sealed under another key is left alone")
    void aServerWithAnotherKeyDoesNotStart() throws Exception {
        FreshDatabase database = FreshDatabase.migrated();
        database.execute("insert into master_key (id, proof) values ('0123456789ab', '\\x00')");
        String refusal = refusal(environment(database, SettingsBuilder.key(directory, 0)));
        assertThat(refusal).contains("sealed under master key 0123456789ab", "the configured one is 2bddc078c0b5");
        assertThat(database.text("select string_agg(id, ',') from master_key")).isEqualTo("0123456789ab");
        assertThat(database.text("select count(*)::text from data_key")).isEqualTo("0");
    }

    @ParameterizedTest
    @DisplayName(
            "Defaults: a server that would show credentials to the network or in its log does not start")
    @CsvSource({
        "QUARKUS_HTTP_HOST, 0.0.0.0, quarkus.http.host (QUARKUS_HTTP_HOST)",
        "QUARKUS_DATASOURCE_JDBC_URL, jdbc:postgresql://192.0.2.1/x, quarkus.datasource.jdbc.url (",
        "QUARKUS_DATASOURCE_JDBC_NEW_CONNECTION_SQL, select 1, quarkus.datasource.jdbc.new-connection-sql (",
        "QUARKUS_LOG_CATEGORY__IO_SMALLRYE_GRAPHQL__LEVEL, DEBUG, quarkus.log.category.\"io.smallrye.graphql\".level",
        "QUARKUS_LOG_CATEGORY__ORG_HIBERNATE_ORM_JDBC_BIND__LEVEL, TRACE, quarkus.log.category.",
        "MODELKEYS_SIGN_IN_ISSUER, http://192.0.2.1/realms/x, modelkeys.sign-in.issuer (MODELKEYS_SIGN_IN_ISSUER)",
        "MODELKEYS_SIGN_IN_ISSUER, https://login.example, modelkeys.sign-in.audience (MODELKEYS_SIGN_IN_AUDIENCE)",
    })
    void anUnsafeServerDoesNotStart(String variable, String value, String refusal) throws Exception {
        Map<String, String> environment = environment(FreshDatabase.empty(), SettingsBuilder.key(directory, 0));
        environment.put(variable, value);
        assertThat(refusal(environment)).startsWith("modelkeys does not start: " + refusal);
    }

    /** Binds the server's port for as long as it runs: one that got as far as opening it would complain of that. */
    private String refusal(Map<String, String> environment) throws Exception {
        Path output = directory.resolve("output");
        Path errors = directory.resolve("errors");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process server = start(environment, taken.getLocalPort(), output, errors);
            try {
                assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
            } finally {
                server.destroyForcibly();
            }
            assertThat(server.exitValue()).isEqualTo(CONFIGURATION_ERROR);
        }
        assertThat(output).isEmptyFile();
        List<String> lines = Files.readAllLines(errors);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private Process start(Map<String, String> environment, int port, Path output, Path errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                SERVER.toAbsolutePath().toString());
        builder.directory(directory.toFile()).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("MODELKEYS_"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Map<String, String> environment(FreshDatabase database, Path key) {
        return new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.address(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "MODELKEYS_MASTER_KEY_FILE", key.toString()));
    }
}
