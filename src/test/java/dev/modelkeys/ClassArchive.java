package dev.modelkeys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The classes of the package as a server has loaded them (class data sharing of the JVM): with it the servers of the tests start
 * in two thirds of the time. Made by one server for those of this process.
 */
final class ClassArchive {

    static final Path FILE = make();

    private ClassArchive() {}

    private static Path make() {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
            Path directory = Files.createTempDirectory(PackagedServer.PACKAGE.getParent(), "class-archive");
            Path file = directory.resolve("classes.jsa");
            file.toFile().deleteOnExit();
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
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
