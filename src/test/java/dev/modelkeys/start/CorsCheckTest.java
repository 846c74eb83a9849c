package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CorsCheckTest {

    private static final String CREDENTIALS = "quarkus.http.cors.access-control-allow-credentials";

    @Test
    void noOtherOriginMaySendCredentials() {
        assertThat(SettingsBuilder.problem(new CorsCheck(), Map.of(CREDENTIALS, "true")))
                .map(StartupProblem::property)
                .contains(CREDENTIALS);
        assertThat(SettingsBuilder.problem(new CorsCheck(), Map.of(CREDENTIALS, "false")))
                .isEmpty();
    }

    @Test
    void otherOriginsMayBeAllowedWithoutThem() {
        assertThat(SettingsBuilder.problem(
                        new CorsCheck(),
                        Map.of(
                                "quarkus.http.cors.enabled",
                                "true",
                                "quarkus.http.cors.origins",
                                "https://app.example")))
                .isEmpty();
    }
}
