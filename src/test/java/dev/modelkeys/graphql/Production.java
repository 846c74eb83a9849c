package dev.modelkeys.graphql;

import dev.modelkeys.PackagedServer;
import dev.modelkeys.dev.DurableDatabase;
import dev.modelkeys.live.Deployment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The package with a database and a key of its own, as an operator sets it up: shared by tests, or for one alone. */
final class Production implements AutoCloseable {

    private final Deployment deployment;

    private Production(Deployment deployment) {
        this.deployment = deployment;
    }

    /** Stays up for all tests that only ask it things. */
    static Production shared() {
        return Shared.SERVER;
    }

    static Production alone(Map<String, String> settings) throws IOException {
        try {
            return new Production(Deployment.start(settings));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** On this database, which ends with it. */
    static Production on(DurableDatabase database, Map<String, String> settings) throws IOException {
        try {
            return new Production(Deployment.on(database, settings));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
        return Api.at(address(), token());
    }

    String authorization() {
        return "Authorization: Bearer " + token();
    }

    RawSocket management() {
        try {
            return new RawSocket(server().management());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String address() {
        try {
            return server().address();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Another server on the same database. */
    PackagedServer another() throws IOException {
        return deployment.another();
    }

    /** A command beside it. */
    PackagedServer.Ended run(String... command) throws IOException, InterruptedException {
        return deployment.command(command);
    }

    String token() {
        return deployment.client().token();
    }

    DurableDatabase database() {
        return deployment.database();
    }

    PackagedServer server() {
        return deployment.server();
    }

    Path directory() {
        return deployment.directory();
    }

    @Override
    public void close() throws IOException {
        deployment.close();
    }

    private static final class Shared {

        static final Production SERVER = start();

        private static Production start() {
            try {
                Production production = alone(Map.of());
                Runtime.getRuntime().addShutdownHook(new Thread(production.server()::close, "stop the shared server"));
                return production;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
