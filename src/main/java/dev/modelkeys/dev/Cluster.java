package dev.modelkeys.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** One PostgreSQL server, run with PostgreSQL's own programs. Whoever calls holds the home's lock. */
record Cluster(ClusterDirectory home, Path binaries, ServerSettings settings) {

    private static final int ATTEMPTS = 3;
    private static final int PASSWORD_BYTES = 24;

    /** Starts the server, after stopping one that outlived whoever started it. */
    void start() {
        stop();
        if (!Files.isDirectory(home.data())) {
            initialise();
        }
        int attempt = 1;
        while (!isStarted(attempt)) {
            attempt++;
        }
    }

    /** Waits for the end. Does no harm where no server runs. */
    void stop() {
        if (Postmaster.of(home.data()).filter(Postmaster::isRunning).isPresent()) {
            programs().run("pg_ctl", "stop", data(), "--mode=fast", "-w", "--timeout=20");
        }
        // Left by a server that was killed; its process number may belong to anybody by now.
        PrivateFiles.delete(Postmaster.note(home.data()));
    }

    private String data() {
        return "--pgdata=" + home.data();
    }

    private PostgresTools programs() {
        return new PostgresTools(binaries, home.commandLog());
    }

    private void initialise() {
        // Complete before it gets its name: a first start may be interrupted.
        Path draft = home.directory().resolve("data.new");
        PrivateFiles.delete(draft);
        PrivateFiles.write(home.password(), List.of(randomPassword()));
        programs().run("initdb", settings.initdbArguments(draft, home.password()));
        try {
            Files.move(draft, home.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False when another process took the port that was free a moment ago. */
    private boolean isStarted(int attempt) {
        PrivateFiles.delete(home.serverLog());
        PrivateFiles.write(home.data().resolve("postgresql.auto.conf"), settings.lines(freePort()));
        try {
            programs().run("pg_ctl", "start", data(), "--log=" + home.serverLog(), "-w", "--timeout=60");
            return true;
        } catch (DatabaseFailure failure) {
            String log = PrivateFiles.read(home.serverLog());
            if (attempt < ATTEMPTS && log.contains("could not bind")) {
                return false;
            }
            throw new DatabaseFailure(failure.getMessage() + System.lineSeparator() + log, failure);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
