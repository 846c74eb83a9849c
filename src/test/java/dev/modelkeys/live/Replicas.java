package dev.modelkeys.live;

import dev.modelkeys.PackagedServer;
import dev.modelkeys.PackagedServer.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Several servers on one database behind nginx, to which the client of their deployment is led. */
public final class Replicas implements AutoCloseable {

    private final Deployment deployment;
    private final List<PackagedServer> servers = new ArrayList<>();
    private final Path directory = Files.createTempDirectory("replicas");
    private final Nginx nginx;

    private Replicas(Path packaged, List<Map<String, String>> settingsOfOthers)
            throws IOException, InterruptedException {
        this.deployment = Deployment.of(packaged);
        servers.add(deployment.server());
        for (Map<String, String> settings : settingsOfOthers) {
            servers.add(deployment.another(packaged, settings));
        }
        this.nginx = Nginx.start(directory, addresses());
        deployment.client().moveTo(nginx.address());
    }

    /** @param settingsOfOthers what each but the first is told beside the address of the database and the key */
    public static Replicas start(Path packaged, List<Map<String, String>> settingsOfOthers)
            throws IOException, InterruptedException {
        return new Replicas(packaged, settingsOfOthers);
    }

    public Deployment deployment() {
        return deployment;
    }

    public int count() {
        return servers.size();
    }

    /** The client of the deployment at one server, past nginx. */
    public Client client(int index) throws InterruptedException {
        return deployment.client().at(servers.get(index).address());
    }

    public void kill(int index) throws InterruptedException {
        servers.get(index).kill();
    }

    /** Starts a server in the place of one that has ended. */
    public void startAgain(int index) throws IOException, InterruptedException {
        servers.set(index, deployment.another(PackagedServer.PACKAGE, Map.of()));
        nginx.sendTo(addresses());
    }

    /** Asks a server to end after its successor listens, and after nginx has its last answer. */
    public Ended replace(int index, Path packaged) throws IOException, InterruptedException {
        PackagedServer old = servers.set(index, deployment.another(packaged, Map.of()));
        nginx.sendTo(addresses());
        old.terminate();
        return old.end();
    }

    private List<String> addresses() throws InterruptedException {
        List<String> addresses = new ArrayList<>();
        for (PackagedServer server : servers) {
            addresses.add(server.address());
        }
        return addresses;
    }

    @Override
    public void close() throws IOException {
        nginx.close();
        servers.forEach(PackagedServer::close);
        deployment.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
