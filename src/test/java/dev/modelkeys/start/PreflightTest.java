package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.FreshDatabase;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    private Path directory;

    @Test
    void nothingIsRefusedWhenAllIsInOrder() throws IOException {
        Settings settings = SettingsBuilder.settings(FreshDatabase.empty(), SettingsBuilder.key(directory, 0));
        assertThat(Preflight.firstRefusal(settings)).isEmpty();
    }

    @Test
    void theDatabaseIsTheFirstThingToName() {
        assertThat(Preflight.firstRefusal(SettingsBuilder.settings(Map.of())))
                .get()
                .extracting(StartupProblem::environmentVariable)
                .isEqualTo("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void theDatabaseIsNotAskedBeforeThereIsAKeyToAskFor() {
        Settings settings =
                SettingsBuilder.settings(Map.of(DatabaseConnection.ADDRESS, "jdbc:postgresql://localhost:1/modelkeys"));
        assertThat(Preflight.firstRefusal(settings))
                .get()
                .extracting(StartupProblem::environmentVariable)
                .isEqualTo("MODELKEYS_MASTER_KEY_FILE");
    }

    @Test
    void developmentAndTestsAreNotHeldUp() {
        assertThat(LaunchDetection.isOfPackagedServer(Preflight.class.getClassLoader()))
                .isFalse();
    }

    @Test
    void anAssembledApplicationIsThePackagedServer() throws IOException {
        Path assembled = Files.createDirectories(directory.resolve("io/quarkus/runner"));
        Files.createFile(assembled.resolve("ApplicationImpl.class"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
            assertThat(LaunchDetection.isOfPackagedServer(loader)).isTrue();
        }
    }
}
