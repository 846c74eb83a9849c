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
    void itsOwnMachineMayBeServedInClear(String host) {
        assertThat(refused(Map.of("quarkus.http.host", host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no-such-host.invalid"})
    void othersMayNot(String host) {
        assertThat(refused(Map.of("quarkus.http.host", host))).contains("quarkus.http.host");
    }

    @Test
    void aProxyMayEncryptInstead() {
        assertThat(refused(Map.of("quarkus.http.host", "0.0.0.0", "modelkeys.proxy-terminates-tls", "true")))
                .isEmpty();
        assertThat(refused(Map.of("quarkus.http.host", "0.0.0.0", "modelkeys.proxy-terminates-tls", "false")))
                .contains("quarkus.http.host");
    }

    @Test
    void aCertificateIsNotEnoughWhileThePlainPortIsOpen() {
        Map<String, String> settings = new HashMap<>(
                Map.of("quarkus.http.host", "0.0.0.0", "quarkus.http.ssl.certificate.files", "server.pem"));
        assertThat(refused(settings)).contains("quarkus.http.insecure-requests");

        settings.put("quarkus.http.insecure-requests", "enabled");
        assertThat(refused(settings)).contains("quarkus.http.insecure-requests");

        settings.put("quarkus.http.insecure-requests", "redirect");
        assertThat(refused(settings)).isEmpty();
    }

    private static Optional<String> refused(Map<String, String> settings) {
        return new NetworkCheck().refusal(SettingsBuilder.settings(settings)).map(StartupProblem::property);
    }
}
