package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeCheckTest {

    @Test
    void allOfItIsOptional() {
        assertThat(problem(Map.of())).isEmpty();
    }

    @Test
    void goodSettingsAreAccepted() {
        assertThat(problem(Map.of(
                        "modelkeys.egress.allow", "10.1.0.0/16,fd00:1::/64",
                        "modelkeys.egress.proxy", "http://proxy.example:3128",
                        "modelkeys.probe.on-save", "warn",
                        "modelkeys.probe.interval", "24h")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "modelkeys.egress.allow, 10.1.0.0",
        "modelkeys.egress.allow, 10.1.0.0/33",
        "modelkeys.egress.allow, intranet.example/8",
        "modelkeys.egress.proxy, https://proxy.example:3128",
        "modelkeys.egress.proxy, proxy.example",
        "modelkeys.egress.ca-file, no-such-file.pem",
        "modelkeys.egress.ca-file, pom.xml",
        "modelkeys.egress.ca-file, src",
        "modelkeys.probe.interval, 30s",
        "modelkeys.probe.interval, -1h",
        "modelkeys.probe.per-minute, 0",
        "modelkeys.probe.concurrent, 0"
    })
    void aWrongSettingIsNamed(String property, String value) {
        assertThat(problem(Map.of(property, value))).contains(property);
    }

    @ParameterizedTest
    @CsvSource({"modelkeys.probe.on-save, sometimes", "modelkeys.probe.interval, daily"})
    void aValueOfAnotherTypeIsNamed(String property, String value) {
        Optional<StartupProblem> problem;
        try {
            problem = SettingsBuilder.problem(new ProbeCheck(), Map.of(property, value));
        } catch (StartupProblem e) {
            problem = Optional.of(e);
        }
        assertThat(problem.map(StartupProblem::property)).contains(property);
    }

    private static Optional<String> problem(Map<String, String> properties) {
        return SettingsBuilder.problem(new ProbeCheck(), properties).map(StartupProblem::property);
    }
}
