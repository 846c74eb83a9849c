package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.1.2.3"})
    void clearTextIsAllowedOnLoopback(String host) {
        assertThat(problem(Map.of("quarkus.http.host", host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no-such-host.invalid"})
    void clearTextIsRefusedElsewhere(String host) {
        assertThat(problem(Map.of("quarkus.http.host", host))).contains("quarkus.http.host");
    }

    @Test
    void aProxyMayTerminateTls() {
        assertThat(problem(Map.of("quarkus.http.host", "0.0.0.0", "modelkeys.proxy-terminates-tls", "true")))
                .isEmpty();
        assertThat(problem(Map.of("quarkus.http.host", "0.0.0.0", "modelkeys.proxy-terminates-tls", "false")))
                .contains("quarkus.http.host");
    }

    @Test
    void aCertificateIsNotEnoughWhileThePlainPortIsOpen() {
        Map<String, String> settings = new HashMap<>(
                Map.of("quarkus.http.host", "0.0.0.0", "quarkus.http.ssl.certificate.files", "server.pem"));
        assertThat(problem(settings)).contains("quarkus.http.insecure-requests");

        settings.put("quarkus.http.insecure-requests", "enabled");
        assertThat(problem(settings)).contains("quarkus.http.insecure-requests");

        settings.put("quarkus.http.insecure-requests", "redirect");
        assertThat(problem(settings)).isEmpty();
    }

    private static Optional<String> problem(Map<String, String> settings) {
        return SettingsBuilder.problem(new NetworkCheck(), settings).map(StartupProblem::property);
    }
}
