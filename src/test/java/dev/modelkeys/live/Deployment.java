package dev.modelkeys.live;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import dev.modelkeys.KeyFile;
import dev.modelkeys.PackagedServer;
import dev.modelkeys.PackagedServer.Ended;
import dev.modelkeys.dev.DurableDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The package in production, alone with a database that it logs in to as an ordinary role. */
public final class Deployment implements AutoCloseable {

    private static final String KEY = "master.key";

    private final DurableDatabase database;
    private final Path packaged;
    private final Path directory;
    private final Map<String, String> environment;
    private final Client client;
    private PackagedServer server;

    /** The way to a database, such as one that can be cut. */
    public interface Way {
        String to(String address) throws IOException;
    }

    private Deployment(
            Path packaged, DurableDatabase database, Path directory, Map<String, String> environment, String token)
            throws IOException, InterruptedException {
        this.packaged = packaged;
        this.database = database;
        this.directory = directory;
        this.environment = environment;
        this.server = PackagedServer.start(packaged, directory, environment);
        this.client = Client.of(server.address(), token);
    }

    /** Installed, bootstrapped and started. */
    public static Deployment start(Map<String, String> settings) throws IOException, InterruptedException {
        return start(settings, address -> address);
    }

    public static Deployment start(Map<String, String> settings, Way way) throws IOException, InterruptedException {
        FirstOwner owner = FirstOwner.get();
        DurableDatabase database = DurableDatabase.copyOf(owner.database());
        Path directory = Files.createTempDirectory("deployment");
        Files.copy(owner.directory().resolve(KEY), directory.resolve(KEY), COPY_ATTRIBUTES);
        Map<String, String> environment = environment(database, way.to(database.address()), directory);
        environment.putAll(settings);
        return new Deployment(PackagedServer.PACKAGE, database, directory, environment, owner.token());
    }

    /** On this database, which has nothing of a server and ends with the deployment. */
    public static Deployment on(DurableDatabase database, Map<String, String> settings)
            throws IOException, InterruptedException {
        return of(PackagedServer.PACKAGE, database, settings);
    }

    /** Of another package, such as that of an earlier version. */
    static Deployment of(Path packaged) throws IOException, InterruptedException {
        return of(packaged, DurableDatabase.start(), Map.of());
    }

    private static Deployment of(Path packaged, DurableDatabase database, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("deployment");
        Map<String, String> environment = environment(database, database.address(), directory);
        environment.putAll(settings);
        String token = PackagedServer.bootstrap(packaged, directory, environment);
        return new Deployment(packaged, database, directory, environment, token);
    }

    static Map<String, String> environment(DurableDatabase database, String address, Path directory)
            throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", address);
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("MODELKEYS_MASTER_KEY_FILE", KeyFile.in(directory, KEY).toString());
        return environment;
    }

    public DurableDatabase database() {
        return database;
    }

    public PackagedServer server() {
        return server;
    }

    /** Where the servers work. */
    public Path directory() {
        return directory;
    }

    /** Whether a probe of the server is answered with yes. */
    public boolean isReady() throws IOException, InterruptedException {
        HttpRequest probe = HttpRequest.newBuilder(URI.create(server.management() + "/q/health/ready"))
                .build();
        return HttpClient.newHttpClient()
                        .send(probe, HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    /** Of the first owner. */
    public Client client() {
        return client;
    }

    /** Another server in the place of one that has ended; the clients know where. */
    public void startAgain() throws IOException, InterruptedException {
        server = PackagedServer.start(packaged, directory, environment);
        client.moveTo(server.address());
    }

    /** One more server on the same database, which the caller closes before the deployment. */
    public PackagedServer another() throws IOException {
        return another(packaged, Map.of());
    }

    PackagedServer another(Path otherPackage, Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(settings);
        return PackagedServer.start(otherPackage, directory, all);
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
