package dev.modelkeys.live;

import dev.modelkeys.KeyFile;
import dev.modelkeys.PackagedServer;
import dev.modelkeys.PackagedServer.Ended;
import dev.modelkeys.dev.DurableDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The package in production, alone with a database that it logs in to as an ordinary role. */
public final class Deployment implements AutoCloseable {

    private final DurableDatabase database = DurableDatabase.start();
    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();
    private final Client client;
    private PackagedServer server;

    /** The way to a database, such as one that can be cut. */
    public interface Way {
        String to(String address) throws IOException;
    }

    private Deployment(Map<String, String> settings, Way way) throws IOException, InterruptedException {
        this.directory = Files.createTempDirectory("deployment");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", way.to(database.address()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put(
                "MODELKEYS_MASTER_KEY_FILE", KeyFile.in(directory, "master.key").toString());
        environment.putAll(settings);
        String token = PackagedServer.bootstrap(directory, environment);
        this.server = PackagedServer.start(directory, environment);
        this.client = Client.of(server.address(), token);
    }

    /** Installed, bootstrapped and started. */
    public static Deployment start(Map<String, String> settings) throws IOException, InterruptedException {
        return start(settings, address -> address);
    }

    public static Deployment start(Map<String, String> settings, Way way) throws IOException, InterruptedException {
        return new Deployment(settings, way);
    }

    public DurableDatabase database() {
        return database;
    }

    public PackagedServer server() {
        return server;
    }

    /** Of the first owner. */
    public Client client() {
        return client;
    }

    /** Another server in the place of one that has ended; the clients know where. */
    public void startAgain() throws IOException, InterruptedException {
        server = PackagedServer.start(directory, environment);
        client.moveTo(server.address());
    }

    /** Runs a command beside the server. */
    public Ended command(String... arguments) throws IOException, InterruptedException {
        return PackagedServer.run(directory, environment, arguments);
    }

    /** Unexpected lines of the server's log, with the traces that follow. */
    public List<String> complaints() {
        return server.outputSoFar().stream()
                .filter(line -> !line.contains(" INFO "))
                .toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
        database.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
