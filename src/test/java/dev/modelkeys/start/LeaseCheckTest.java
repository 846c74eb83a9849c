package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaseCheckTest {

    @Test
    void goodSettingsAreAccepted() {
        assertThat(problem(Map.of())).isEmpty();
        assertThat(problem(Map.of("modelkeys.lease.duration", "1h", "modelkeys.lease.retention", "400D")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "modelkeys.lease.duration, 0s",
        "modelkeys.lease.duration, 61m",
        "modelkeys.lease.retention, 23h",
        "modelkeys.lease.retention, 401D"
    })
    void aWrongSettingIsNamed(String property, String value) {
        assertThat(problem(Map.of(property, value))).contains(property);
    }

    private static Optional<String> problem(Map<String, String> properties) {
        return SettingsBuilder.problem(new LeaseCheck(), properties).map(StartupProblem::property);
    }
}
