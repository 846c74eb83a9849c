package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortCheckTest {

    @Test
    void freePortsAreAccepted() {
        assertThat(problem(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarkus.http.port", "quarkus.management.port"})
    void aPortInUseIsNamed(String property) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(problem(Map.of("quarkus.management.host", "127.0.0.1", property, port)))
                    .get()
                    .satisfies(problem -> assertThat(problem.property()).isEqualTo(property))
                    .extracting(StartupProblem::message)
                    .asString()
                    .contains(port, "127.0.0.1");
        }
    }

    @Test
    void onePortForBothIsRefused() throws Exception {
        String port = freePort();
        assertThat(problem(Map.of(
                        "quarkus.management.host",
                        "127.0.0.1",
                        "quarkus.http.port",
                        port,
                        "quarkus.management.port",
                        port)))
                .map(StartupProblem::property)
                .contains("quarkus.management.port");
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.http.host-enabled, quarkus.http.port",
        "quarkus.management.host-enabled, quarkus.management.port"
    })
    void aPortThatIsNotOpenedMayBeInUse(String enabled, String property) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(problem(Map.of(enabled, "false", "quarkus.management.host", "127.0.0.1", property, port)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "-1", "65536"})
    void aPortIsANumber(String port) {
        assertThat(problem(Map.of("quarkus.http.port", port)))
                .map(StartupProblem::property)
                .contains("quarkus.http.port");
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private static Optional<StartupProblem> problem(Map<String, String> settings) {
        return SettingsBuilder.problem(new PortCheck(), settings);
    }
}
