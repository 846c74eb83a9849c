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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .extracting(StartupProblem::environmentVariable)
                .isEqualTo("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void theKeyIsCheckedBeforeTheDatabaseIsAsked() {
        assertThat(problem(Map.of(DatabaseConnection.ADDRESS, "jdbc:postgresql://localhost:1/modelkeys")))
                .get()
                .extracting(StartupProblem::environmentVariable)
                .isEqualTo("MODELKEYS_MASTER_KEY_FILE");
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

    @ParameterizedTest
    @CsvSource({
        "modelkeys.quota.credentials, canary, a value of another type",
        "modelkeys.quotas.credentials, 5, no setting of this server",
        "modelkeys.audit.checkpoint-file, canary, no setting of this server",
    })
    void aMistypedSettingIsNamedAndItsValueNotQuoted(String property, String value, String problem) {
        assertThat(problem(Map.of(property, value)))
                .get()
                .satisfies(found -> assertThat(found.property()).isEqualTo(property))
                .extracting(StartupProblem::line)
                .asString()
                .contains(problem)
                .doesNotContain("canary");
    }

    private static Optional<StartupProblem> problem(Map<String, String> properties) {
        return Preflight.firstProblem(SettingsBuilder.config(properties));
    }
}
