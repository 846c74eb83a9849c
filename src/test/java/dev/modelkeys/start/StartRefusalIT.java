package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.FreshDatabase;
import dev.modelkeys.PackagedServer;
import dev.modelkeys.PackagedServer.Ended;
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

/** The packaged server's one line and exit code where it refuses to start. */
class StartRefusalIT {

    private static final Path SERVER = Path.of(System.getProperty("modelkeys.package"), "quarkus-run.jar");
    private static final int CONFIGURATION_ERROR = 78;

    @TempDir
    private Path directory;

    @Test
    @DisplayName("K-05: an unconfigured server names the missing setting in one line and opens no port")
    void anUnconfiguredServerDoesNotStart() throws Exception {
        assertThat(refusal(Map.of()))
                .startsWith("modelkeys does not start: quarkus.datasource.jdbc.url (QUARKUS_DATASOURCE_JDBC_URL) ");
    }

    @Test
    @DisplayName("K-05: without a master key the line tells how to make one")
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
            "Defaults: a server that would show credentials to the network or in its log, or has a mistyped setting, does"
                    + " not start")
    @CsvSource({
        "QUARKUS_HTTP_HOST, 0.0.0.0, quarkus.http.host (QUARKUS_HTTP_HOST)",
        "QUARKUS_DATASOURCE_JDBC_URL, jdbc:postgresql://192.0.2.1/x, quarkus.datasource.jdbc.url (",
        "QUARKUS_DATASOURCE_JDBC_NEW_CONNECTION_SQL, select 1, quarkus.datasource.jdbc.new-connection-sql (",
        "QUARKUS_LOG_CATEGORY__IO_SMALLRYE_GRAPHQL__LEVEL, DEBUG, quarkus.log.category.\"io.smallrye.graphql\".level",
        "MODELKEYS_QUOTA_CREDENTIALS, many, modelkeys.quota.credentials (MODELKEYS_QUOTA_CREDENTIALS)",
        "QUARKUS_LOG_CATEGORY__ORG_HIBERNATE_ORM_JDBC_BIND__LEVEL, TRACE, quarkus.log.category.",
        "MODELKEYS_EGRESS_ALLOW, 10.0.0.0, modelkeys.egress.allow (MODELKEYS_EGRESS_ALLOW)",
        "MODELKEYS_PROBE_ON_SAVE, sometimes, modelkeys.probe.on-save (MODELKEYS_PROBE_ON_SAVE)",
        "MODELKEYS_PROBE_INTERVAL, 1s, modelkeys.probe.interval (MODELKEYS_PROBE_INTERVAL)",
        "MODELKEYS_SIGN_IN_ISSUER, http://192.0.2.1/realms/x, modelkeys.sign-in.issuer (MODELKEYS_SIGN_IN_ISSUER)",
        "MODELKEYS_SIGN_IN_ISSUER, https://login.example, modelkeys.sign-in.audience (MODELKEYS_SIGN_IN_AUDIENCE)",
    })
    void anUnsafeServerDoesNotStart(String variable, String value, String refusal) throws Exception {
        Map<String, String> environment = environment(FreshDatabase.empty(), SettingsBuilder.key(directory, 0));
        environment.put(variable, value);
        assertThat(refusal(environment)).startsWith("modelkeys does not start: " + refusal);
    }

    @ParameterizedTest
    @DisplayName("K-05: a port in use is named in one line")
    @CsvSource({
        "QUARKUS_HTTP_PORT, quarkus.http.port (QUARKUS_HTTP_PORT)",
        "QUARKUS_MANAGEMENT_PORT, quarkus.management.port (QUARKUS_MANAGEMENT_PORT)",
    })
    void aServerWhosePortIsTakenDoesNotStart(String variable, String problem) throws Exception {
        Map<String, String> environment = environment(FreshDatabase.empty(), SettingsBuilder.key(directory, 0));
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.put("QUARKUS_MANAGEMENT_PORT", "0");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            environment.put(variable, port);
            assertThat(refusal(environment))
                    .startsWith("modelkeys does not start: " + problem + " is " + port)
                    .contains("cannot be opened on 127.0.0.1");
        }
    }

    @Test
    @DisplayName("K-05: of two servers that start at once with the same ports one ends with the exit code and the line")
    void aPortThatIsTakenAfterTheCheckIsNamedToo() throws Exception {
        Map<String, String> environment = environment(FreshDatabase.empty(), SettingsBuilder.key(directory, 0));
        String port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = Integer.toString(free.getLocalPort());
        }
        environment.put("QUARKUS_HTTP_PORT", port);
        try (PackagedServer one = PackagedServer.start(directory, environment);
                PackagedServer other = PackagedServer.start(directory, environment)) {
            while (one.isAlive() && other.isAlive()) {
                Thread.sleep(100);
            }
            Ended ended = (one.isAlive() ? other : one).end();
            assertThat(ended.code()).as(ended.output()).isEqualTo(CONFIGURATION_ERROR);
            assertThat(ended.output())
                    .contains("modelkeys does not start: quarkus.http.port (QUARKUS_HTTP_PORT) is " + port);
        }
    }

    @Test
    @DisplayName(
            "names under modelkeys that are no setting are warned of, from files and variables, and values not said")
    void anUnknownSettingIsAWarning() throws Exception {
        Map<String, String> environment = environment(FreshDatabase.empty(), SettingsBuilder.key(directory, 0));
        environment.put("MODELKEYS_MASTERKEY_FILE", "canary-of-the-variable");
        Path file = Files.createDirectories(directory.resolve("config")).resolve("application.properties");
        Files.writeString(file, "modelkeys.quotas.credentials=canary-of-the-file\n");

        Ended ended = PackagedServer.run(directory, environment, "verify");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output())
                .contains("MODELKEYS_MASTERKEY_FILE is no setting", "the nearest one is MODELKEYS_MASTER_KEY_FILE")
                .contains("modelkeys.quotas.credentials is no setting", "nearest one is modelkeys.quota.credentials")
                .doesNotContain("canary");
    }

    @Test
    @DisplayName("a misspelt command starts nothing, and help needs no configuration")
    void aCommandLineIsReadFirst() throws Exception {
        Ended misspelt = PackagedServer.run(directory, Map.of(), "verfy-audit");
        assertThat(misspelt.lines()).singleElement().asString().contains("there is no such command", "verify-audit");
        assertThat(misspelt.code()).isEqualTo(64);

        Ended help = PackagedServer.run(directory, Map.of(), "--help");
        assertThat(help.output()).contains("Usage: modelkeys", "rotate-data-keys");
        assertThat(help.code()).isZero();

        Ended version = PackagedServer.run(directory, Map.of(), "--version");
        assertThat(version.output()).matches("modelkeys \\d.*");
        assertThat(version.code()).isZero();
    }

    /** Keeps a port taken that the server must not reach: the port is checked last. */
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
