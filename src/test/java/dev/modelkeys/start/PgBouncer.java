package dev.modelkeys.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** PgBouncer in front of a PostgreSQL that trusts this machine. */
record PgBouncer(Process process, int port) implements AutoCloseable {

    private static final int ATTEMPTS = 100;

    static PgBouncer start(Path program, Path parent, int postgres, String mode)
            throws IOException, InterruptedException {
        Path directory = Files.createDirectory(parent.resolve("bouncer-" + mode));
        int port = freePort();
        Path users = Files.writeString(directory.resolve("users.txt"), "\"keeper\" \"\"\n");
        Path settings = Files.writeString(
                directory.resolve("pgbouncer.ini"),
                """
                [databases]
                * = host=localhost port=%d
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = %s
                pool_mode = %s
                ignore_startup_parameters = extra_float_digits
                """
                        .formatted(postgres, port, users, mode));
        List<String> command = new ArrayList<>(List.of(program.toString(), settings.toString()));
        if (System.getProperty("user.name").equals("root")) {
            // It refuses to run as root.
            for (Path path : List.of(parent, directory, users, settings)) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            command.addAll(1, List.of("-u", "nobody"));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        for (int i = 0; i < ATTEMPTS && !isListening(port); i++) {
            Thread.sleep(50);
        }
        return new PgBouncer(process, port);
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
