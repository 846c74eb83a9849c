package dev.modelkeys;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The classes of the package as a server has loaded them (class data sharing of the JVM): with it the servers of the tests start
 * in two thirds of the time. Made by one server for all tests of this build.
 */
final class ClassArchive {

    static final Path FILE = find();

    private ClassArchive() {}

    /** Two processes run tests at once: the second waits for the archive of the first. */
    private static Path find() {
        try {
            Path directory = PackagedServer.PACKAGE.resolveSibling("class-archive");
            Files.createDirectories(directory);
            try (FileChannel channel = FileChannel.open(directory.resolve("lock"), CREATE, WRITE);
                    FileLock lock = channel.lock()) {
                // An archive of other jars is of no use: the JVM passes over it.
                long built = Files.getLastModifiedTime(PackagedServer.PACKAGE.resolve("quarkus-run.jar"))
                        .toMillis();
                Path file = directory.resolve(built + ".jsa");
                if (lock.isValid() && Files.notExists(file)) {
                    make(directory, file);
                }
                return file;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void make(Path directory, Path file) throws IOException, InterruptedException {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
            Map<String, String> environment = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    database.getJdbcUrl("postgres", "postgres"),
                    "QUARKUS_DATASOURCE_USERNAME",
                    "postgres",
                    "QUARKUS_DATASOURCE_PASSWORD",
                    "postgres",
                    "MODELKEYS_MASTER_KEY_FILE",
                    KeyFile.in(directory, "master.key").toString());
            try (PackagedServer server =
                    PackagedServer.startJvm(directory, environment, "-XX:ArchiveClassesAtExit=" + file)) {
                server.address();
                server.terminate();
                server.end();
            }
        }
    }
}
