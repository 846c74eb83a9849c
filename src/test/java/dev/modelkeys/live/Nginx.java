package dev.modelkeys.live;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The proxy of Debian with the configuration that the documentation names, but for addresses and the certificate. */
final class Nginx implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final Path CONFIGURATION = Path.of("src", "main", "nginx", "modelkeys.conf");
    private static final int ATTEMPTS = 250;

    /** Connections of clients are closed after each answer: one that is closed while it is used would look like a fault. */
    private static final String MAIN =
            """
            daemon off;
            %s
            pid %s/nginx.pid;
            error_log %s/error.log;
            events { worker_connections 1024; }
            http {
                access_log off;
                keepalive_timeout 0;
                client_body_temp_path %s/body;
                proxy_temp_path %s/proxy;
                include %s/modelkeys.conf;
            }
            """;

    private final Path directory;
    private final int port;
    private final Process process;

    private Nginx(Path directory, int port, Process process) {
        this.directory = directory;
        this.port = port;
        this.process = process;
    }

    static Nginx start(Path directory, List<String> servers) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PROGRAM), "nginx is not installed");
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        Path main = Files.writeString(
                directory.resolve("nginx.conf"),
                MAIN.replace("%s/", directory + "/").formatted(user));
        write(directory, port, servers);
        Process process = new ProcessBuilder(PROGRAM.toString(), "-p", directory.toString(), "-c", main.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("nginx.log").toFile())
                .start();
        Nginx nginx = new Nginx(directory, port, process);
        nginx.await(1);
        return nginx;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** From now on requests go to these; those under way are answered by whom they were sent to, before this returns. */
    void sendTo(List<String> servers) throws IOException, InterruptedException {
        List<ProcessHandle> before = process.children().toList();
        write(directory, port, servers);
        new ProcessBuilder("kill", "-HUP", String.valueOf(process.pid()))
                .start()
                .waitFor();
        for (ProcessHandle worker : before) {
            worker.onExit().join();
        }
        await(1);
    }

    private void await(int workers) throws InterruptedException {
        for (int i = 0; process.children().count() != workers; i++) {
            if (i == ATTEMPTS || !process.isAlive()) {
                throw new IllegalStateException("nginx does not start, see " + directory);
            }
            Thread.sleep(20);
        }
    }

    private static void write(Path directory, int port, List<String> servers) throws IOException {
        String addresses = servers.stream()
                .map(server -> "    server 127.0.0.1:" + URI.create(server).getPort() + ";")
                .collect(Collectors.joining("\n"));
        String text = Files.readString(CONFIGURATION)
                .replaceFirst("(?m)( +server \\S+:8080;\n)+", addresses + "\n")
                .replaceFirst("listen .*;", "listen 127.0.0.1:" + port + ";")
                .replaceAll("(?m)^ +ssl_.*\n", "");
        Files.writeString(directory.resolve("modelkeys.conf"), text);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
