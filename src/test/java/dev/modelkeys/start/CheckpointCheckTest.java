package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointCheckTest {

    private static final String FILE = "modelkeys.audit.checkpoint-file";
    private static final String EVERY = "modelkeys.audit.checkpoint-every";

    @TempDir
    private Path directory;

    @Test
    void nothingHasToBeKept() {
        assertThat(refusal(Map.of())).isEmpty();
    }

    @Test
    void aFileThatIsYetToComeIsFine() {
        assertThat(refusal(Map.of(FILE, directory.resolve("checkpoints.json").toString())))
                .isEmpty();
    }

    @Test
    void whatWasWrittenIsFine() throws IOException {
        assertThat(refusalOf("{\"format\":\"mk/v1/audit-checkpoints\",\"ends\":[]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("U-05: a garbled file is refused, by the setting's name")
    @ValueSource(strings = {"", "{\"format\":\"mk/v1/audit-checkpoints\",\"ends\":[", "\0\0\0"})
    void aGarbledFileIsRefused(String text) throws IOException {
        assertThat(refusalOf(text)).hasValueSatisfying(refusal -> {
            assertThat(refusal.property()).isEqualTo(FILE);
            assertThat(refusal.message()).contains("is not what the server wrote");
        });
    }

    @Test
    void aDirectoryInThePlaceOfTheFileIsRefused() {
        assertThat(refusal(Map.of(FILE, directory.toString())))
                .map(StartupProblem::message)
                .hasValueSatisfying(message -> assertThat(message).contains("cannot be read"));
    }

    @Test
    @DisplayName("U-05: a directory that cannot be written to is refused, by the setting's name")
    void noPlaceIsRefused() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        for (Path place : new Path[] {directory.resolve("none"), file}) {
            assertThat(refusal(Map.of(FILE, place.resolve("checkpoints.json").toString())))
                    .hasValueSatisfying(refusal -> {
                        assertThat(refusal.property()).isEqualTo(FILE);
                        assertThat(refusal.message()).contains("in a directory that does not exist");
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1H", "0S", "now and then"})
    void anIntervalIsOne(String every) {
        assertThat(refusal(Map.of(EVERY, every))).map(StartupProblem::property).contains(EVERY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1H", "15M", "PT1S", "30"})
    void anIntervalIsFine(String every) {
        assertThat(refusal(Map.of(EVERY, every))).isEmpty();
    }

    private Optional<StartupProblem> refusalOf(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("checkpoints.json"), text);
        return refusal(Map.of(FILE, file.toString()));
    }

    private static Optional<StartupProblem> refusal(Map<String, String> properties) {
        return new CheckpointCheck().refusal(SettingsBuilder.settings(new HashMap<>(properties)));
    }
}
