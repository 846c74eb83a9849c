package dev.modelkeys.dev;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DevelopmentConfigTest {

    @Test
    void developmentIsOfferedADatabaseAndAPort() {
        assertThat(offers(LaunchMode.DEVELOPMENT, null))
                .containsExactly("EmbeddedDatabaseSource", "ManagementPortSource");
        assertThat(offers(LaunchMode.DEVELOPMENT, " ")).hasSize(2);
    }

    @Test
    void testsAreOfferedADatabase() {
        assertThat(offers(LaunchMode.TEST, null)).containsExactly("EmbeddedDatabaseSource");
    }

    @ParameterizedTest
    @EnumSource(names = {"DEVELOPMENT", "TEST"})
    void whatIsConfiguredWins(LaunchMode mode) {
        assertThat(offers(mode, "configured")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NORMAL", "RUN"})
    void thePackagedServerIsOfferedNothing(LaunchMode mode) {
        assertThat(offers(mode, null)).isEmpty();
    }

    @Test
    @DisplayName("the management port is the usual one, or a free one if that is in use, and never 0")
    void aPortInUseIsLeftToItsUser() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            assertThat(ManagementPortSource.choose(port)).isNotEqualTo(port).isPositive();
        }
        assertThat(ManagementPortSource.choose(port)).isEqualTo(port);
    }

    @Test
    void aDatabasePrintsWithoutItsPassword() {
        assertThat(new Database(1, "hush")).asString().doesNotContain("hush");
    }

    private static List<String> offers(LaunchMode mode, @Nullable String configured) {
        return DevelopmentConfig.offers(mode, property -> configured).stream()
                .map(ConfigSource::getClass)
                .map(Class::getSimpleName)
                .toList();
    }
}
