package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:modelkeys",
                "jdbc:postgresql://localhost/modelkeys",
                "jdbc:postgresql://127.0.0.1:5433/modelkeys?sslmode=disable",
                "jdbc:postgresql://[::1]/modelkeys",
                "jdbc:postgresql://192.0.2.1/modelkeys?sslmode=require",
                "jdbc:postgresql://192.0.2.1/modelkeys?sslmode=verify-full",
                "jdbc:postgresql://192.0.2.1/modelkeys?ssl=true"
            })
    void localOrEncryptedConnectionsAreAccepted(String address) {
        assertThat(problem(Map.of(DatabaseConnection.ADDRESS, address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://192.0.2.1/modelkeys",
                "jdbc:postgresql://192.0.2.1/modelkeys?sslmode=prefer",
                "jdbc:postgresql://192.0.2.1/modelkeys?sslmode=allow",
                "jdbc:postgresql://192.0.2.1/modelkeys?sslmode=disable",
                "jdbc:postgresql://192.0.2.1/modelkeys?ssl=false",
                "jdbc:postgresql://localhost,192.0.2.1/modelkeys",
                "jdbc:postgresql://no-such-host.invalid/modelkeys"
            })
    void clearTextToAnotherMachineIsRefused(String address) {
        assertThat(problem(Map.of(DatabaseConnection.ADDRESS, address)))
                .get()
                .extracting(StartupProblem::property)
                .isEqualTo("quarkus.datasource.jdbc.url");
    }

    @Test
    void theModeMayBeASettingOfItsOwn() {
        assertThat(problem(Map.of(
                        DatabaseConnection.ADDRESS,
                        "jdbc:postgresql://192.0.2.1/modelkeys",
                        "quarkus.datasource.jdbc.additional-jdbc-properties.sslmode",
                        "verify-ca")))
                .isEmpty();
    }

    @Test
    void aPasswordInTheAddressIsNotQuoted() {
        assertThat(problem(Map.of(
                        DatabaseConnection.ADDRESS, "jdbc:postgresql://192.0.2.1/modelkeys?password=open-sesame")))
                .get()
                .extracting(StartupProblem::line)
                .asString()
                .doesNotContain("open-sesame");
    }

    private static Optional<StartupProblem> problem(Map<String, String> settings) {
        return SettingsBuilder.problem(new DatabaseSettingsCheck(), settings);
    }
}
