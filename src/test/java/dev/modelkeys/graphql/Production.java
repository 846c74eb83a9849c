package dev.modelkeys.graphql;

import dev.modelkeys.KeyFile;
import dev.modelkeys.PackagedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The package with a database and a key of its own, as an operator sets it up: shared by tests, or for one alone. */
final class Production implements AutoCloseable {

    private final EmbeddedPostgres database;
    private final Path directory;
    private final Map<String, String> environment;
    private final PackagedServer server;
    private final String token;

    private Production(EmbeddedPostgres database, Map<String, String> settings) throws IOException {
        this.database = database;
        this.directory = Files.createTempDirectory("production");
        this.environment = new HashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.getJdbcUrl("postgres", "postgres"));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        environment.put(
                "MODELKEYS_MASTER_KEY_FILE", KeyFile.in(directory, "master.key").toString());
        environment.putAll(settings);
        this.token = bootstrap();
        this.server = PackagedServer.start(directory.resolve("server"), environment);
    }

    /** Stays up for all tests that only ask it things. */
    static Production shared() {
        return Shared.SERVER;
    }

    static Production alone(Map<String, String> settings) throws IOException {
        return on(EmbeddedPostgres.builder().start(), settings);
    }

    /** On this database, which ends with it. */
    static Production on(EmbeddedPostgres database, Map<String, String> settings) throws IOException {
        return new Production(database, settings);
    }

    /** Raw requests with the owner's token. */
    RawSocket wire() {
        return new RawSocket(address(), authorization());
    }

    /** Raw requests without a token. */
    RawSocket stranger() {
        return new RawSocket(address());
    }

    Api api() {
        return Api.at(address(), token);
    }

    String authorization() {
        return "Authorization: Bearer " + token;
    }

    RawSocket management() {
        try {
            return new RawSocket(server.management());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String address() {
        try {
            return server.address();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Another server on the same database. */
    PackagedServer another() throws IOException {
        return PackagedServer.start(directory.resolve("another"), environment);
    }

    /** A command beside it. */
    PackagedServer.Ended run(String... command) throws IOException, InterruptedException {
        return PackagedServer.run(directory.resolve("command"), environment, command);
    }

    String token() {
        return token;
    }

    EmbeddedPostgres database() {
        return database;
    }

    PackagedServer server() {
        return server;
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        server.close();
        database.close();
    }

    private String bootstrap() throws IOException {
        try {
            return PackagedServer.bootstrap(directory, environment);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static final class Shared {

        static final Production SERVER = start();

        private static Production start() {
            try {
                Production production = alone(Map.of());
                Runtime.getRuntime().addShutdownHook(new Thread(production.server::close, "stop the shared server"));
                return production;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
