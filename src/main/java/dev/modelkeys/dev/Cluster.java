package dev.modelkeys.dev;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL server in a directory whose lock the caller holds: on loopback only, with a password. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private static final Path BINARIES = Path.of(".modelkeys", "postgres-binaries");
    private static final Duration STARTUP_TIMEOUT = Duration.ofSeconds(30);

    private final ClusterDirectory directory;
    private final boolean durable;
    private @Nullable EmbeddedPostgres server;

    /** @param durable whether committed data survives a crash of the machine */
    Cluster(ClusterDirectory directory, boolean durable) {
        this.directory = directory;
        this.durable = durable;
    }

    boolean durable() {
        return durable;
    }

    /** Starts the server after stopping one that outlived the process it belonged to. */
    void start() {
        stop();
        try {
            Files.deleteIfExists(directory.log());
            if (Files.notExists(directory.data()) || Files.exists(directory.unfinished())) {
                directory.prepareFirstStart();
            }
            server = builder().start();
        } catch (IOException | RuntimeException e) {
            throw DatabaseFailure.ofServer(directory.log(), e);
        }
    }

    /** Does nothing where no server runs. */
    void stop() {
        try {
            if (server != null) {
                server.close();
                server = null;
            } else {
                Postmaster.stopIn(directory.data());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(directory.log().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(BINARIES.toFile())
                .setDataDirectory(directory.data())
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(data -> directory.finishFirstStart())
                // The application has to stop first: see ShutdownHook.
                .setRegisterShutdownHook(false)
                .setConnectConfig("password", directory.password())
                .setPGStartupWait(STARTUP_TIMEOUT)
                .setErrorRedirector(log)
                .setOutputRedirector(log);
        initdbOptions(directory.passwordFile()).forEach(builder::setLocaleConfig);
        serverSettings(durable).forEach(builder::setServerConfig);
        return builder;
    }

    /** Passed as options of the locale, which stand behind zonky's own {@code -A trust} and win. */
    static Map<String, String> initdbOptions(Path passwordFile) {
        return Map.of(
                "auth", "scram-sha-256",
                "pwfile", passwordFile.toString(),
                // The same collation on every machine.
                "locale", "C",
                "locale-provider", "builtin",
                "builtin-locale", "C.UTF-8");
    }

    static Map<String, String> serverSettings(boolean durable) {
        String durability = durable ? "on" : "off";
        return Map.of(
                "listen_addresses", "127.0.0.1",
                // The default directory of the socket is open to every user of the machine.
                "unix_socket_directories", "",
                // Twice the application's pool, and some for tools.
                "max_connections", "120",
                "timezone", "UTC",
                // After zonky's own -F, and wins.
                "fsync", durability,
                "synchronous_commit", durability,
                "full_page_writes", durability);
    }
}
