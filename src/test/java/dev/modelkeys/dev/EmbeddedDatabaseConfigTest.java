package dev.modelkeys.dev;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.LaunchMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmbeddedDatabaseConfigTest {

    @ParameterizedTest
    @EnumSource(names = {"DEVELOPMENT", "TEST"})
    void developmentAndTestsAreOfferedADatabase(LaunchMode mode) {
        assertThat(EmbeddedDatabaseConfig.isWanted(mode, null)).isTrue();
        assertThat(EmbeddedDatabaseConfig.isWanted(mode, " ")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"DEVELOPMENT", "TEST"})
    void aConfiguredDatabaseWins(LaunchMode mode) {
        assertThat(EmbeddedDatabaseConfig.isWanted(mode, "jdbc:postgresql://db/modelkeys"))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"NORMAL", "RUN"})
    void thePackagedServerIsOfferedNothing(LaunchMode mode) {
        assertThat(EmbeddedDatabaseConfig.isWanted(mode, null)).isFalse();
    }

    @Test
    void aDatabasePrintsWithoutItsPassword() {
        assertThat(new Database(1, "hush")).asString().doesNotContain("hush");
    }
}
