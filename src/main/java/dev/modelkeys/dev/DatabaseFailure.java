package dev.modelkeys.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Embedded database that cannot be had; the message tells the developer why and what to do. */
final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String REFUSES_ROOT = "cannot be run as root";

    DatabaseFailure(String message) {
        this(message, null);
    }

    /** Without a stack trace of its own, which would bury the message and tell the developer nothing. */
    DatabaseFailure(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }

    /** @param log what PostgreSQL's programs have written */
    static DatabaseFailure ofServer(Path log, Exception cause) {
        try {
            String output = Files.exists(log) ? Files.readString(log).strip() : "";
            return new DatabaseFailure(
                    output.contains(REFUSES_ROOT)
                            ? "PostgreSQL does not run as root, and this system refuses `unshare -U`, the way round that."
                                    + " Run as an ordinary user, or name a database in QUARKUS_DATASOURCE_JDBC_URL."
                            : "PostgreSQL failed: " + (output.isEmpty() ? cause.getMessage() : output),
                    cause);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
