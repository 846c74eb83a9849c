package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.FreshDatabase;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    private Path directory;

    @Test
    void completeSettingsAreAccepted() throws IOException {
        assertThat(problem(SettingsBuilder.properties(FreshDatabase.empty(), SettingsBuilder.key(directory, 0))))
                .isEmpty();
    }

    @Test
    void theDatabaseAddressIsCheckedFirst() {
        assertThat(problem(Map.of()))
                .get()
                .extracting(StartupProblem::property)
                .isEqualTo("quarkus.datasource.jdbc.url");
    }

    @Test
    void theKeyIsCheckedBeforeTheDatabaseIsAsked() {
        assertThat(problem(Map.of(DatabaseConnection.ADDRESS, "jdbc:postgresql://localhost:1/modelkeys")))
                .get()
                .extracting(StartupProblem::property)
                .isEqualTo("modelkeys.master-key.file");
    }

    @Test
    void developmentAndTestsAreNoPackagedServer() {
        assertThat(LaunchDetection.isPackagedServer(Preflight.class.getClassLoader()))
                .isFalse();
    }

    @Test
    void anAssembledApplicationIsThePackagedServer() throws IOException {
        Path assembled = Files.createDirectories(directory.resolve("io/quarkus/runner"));
        Files.createFile(assembled.resolve("ApplicationImpl.class"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
            assertThat(LaunchDetection.isPackagedServer(loader)).isTrue();
        }
    }

    @Test
    void aMistypedValueIsNamedAndNotQuoted() {
        assertThat(problem(Map.of("modelkeys.quota.credentials", "canary")))
                .get()
                .satisfies(found -> assertThat(found.property()).isEqualTo("modelkeys.quota.credentials"))
                .extracting(StartupProblem::line)
                .asString()
                .contains("a value of another type")
                .doesNotContain("canary");
    }

    private static Optional<StartupProblem> problem(Map<String, String> properties) {
        return Preflight.firstProblem(SettingsBuilder.config(properties));
    }
}
