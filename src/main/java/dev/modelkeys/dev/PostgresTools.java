package dev.modelkeys.dev;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs and says why when one of them fails. */
record PostgresTools(Path binaries, Path output) {

    private static final String REFUSES_ROOT = "cannot be run as root";

    void run(String program, String... arguments) {
        run(program, List.of(arguments));
    }

    void run(String program, List<String> arguments) {
        try {
            // Into a file: a server inherits a pipe from pg_ctl and would keep it open for ever.
            Process process = new ProcessBuilder(words(program, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw failure(program, PrivateFiles.read(output));
            }
        } catch (IOException e) {
            throw new DatabaseFailure("PostgreSQL's " + program + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailure("Interrupted while PostgreSQL's " + program + " ran.", e);
        }
    }

    /** PostgreSQL refuses root, so that root runs it as nobody, in a user namespace of its own. */
    private List<String> words(String program, List<String> arguments) {
        List<String> words = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(binaries.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        return words;
    }

    static DatabaseFailure failure(String program, String output) {
        return new DatabaseFailure(
                output.contains(REFUSES_ROOT)
                        ? "PostgreSQL does not run as root, and this system refuses `unshare -U`, the way round that."
                                + " Run as an ordinary user, or name a database in QUARKUS_DATASOURCE_JDBC_URL."
                        : "PostgreSQL's " + program + " failed: " + output.strip());
    }
}
