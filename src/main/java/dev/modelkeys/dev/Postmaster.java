package dev.modelkeys.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Server process, as {@code postmaster.pid} in its data directory describes it. */
record Postmaster(long pid, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STOP_SECONDS = 20;

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty where no server runs, or where a server has not yet written its port. */
    static Optional<Postmaster> of(Path data) throws IOException {
        try {
            return parse(Files.readAllLines(file(data)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Optional<Postmaster> parse(List<String> lines) {
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        return Optional.of(new Postmaster(
                Long.parseLong(lines.get(PID_LINE).strip()),
                Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    /** Stops a server that this process did not start, and removes the file of one that was killed. */
    static void stopIn(Path data) throws IOException {
        Optional<ProcessHandle> server = of(data).flatMap(Postmaster::process);
        if (server.isPresent()) {
            stop(server.get());
        }
        Files.deleteIfExists(file(data));
    }

    boolean isRunning() {
        return process().isPresent();
    }

    /** Empty where the process is not PostgreSQL: its id may belong to another program by now. */
    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> process.info()
                .command()
                .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .isPresent());
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // A client that stays connected, such as psql, holds up the orderly stop.
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailure("Interrupted while PostgreSQL stopped.", e);
        } catch (ExecutionException e) {
            throw new DatabaseFailure("The embedded PostgreSQL cannot be stopped.", e);
        }
    }
}
