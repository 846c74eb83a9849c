package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.probe.Finding;
import dev.modelkeys.probe.HealthVerdict;
import dev.modelkeys.probe.ProbeResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Health REJECTED = new Health(HealthVerdict.REJECTED, 1);

    @Test
    @DisplayName("G12: a rejected credential is tested again after 1, 5, 15 and 60 minutes, and then every hour")
    void theLadder() {
        List<Long> minutes = new ArrayList<>();
        Health health = Health.UNKNOWN;
        for (int test = 0; test < 6; test++) {
            health = health.after(asked(Finding.REJECTED));
            minutes.add(Duration.between(NOW, health.nextTest(NOW)).toMinutes());
        }
        assertThat(minutes).containsExactly(1L, 5L, 15L, 60L, 60L, 60L);
    }

    @ParameterizedTest
    @EnumSource(
            value = Finding.class,
            names = {"TIMED_OUT", "SERVER_ERROR", "NOT_UNDERSTOOD", "NO_PERMISSION"})
    @DisplayName("G12: what is no news of the key leaves a rejected one rejected, and is a step of the ladder")
    void doubtDoesNotBringItBack(Finding finding) {
        assertThat(REJECTED.isReplacedBy(asked(finding))).isFalse();
        assertThat(REJECTED.after(asked(finding))).isEqualTo(new Health(HealthVerdict.REJECTED, 2));
    }

    @ParameterizedTest
    @EnumSource(
            value = Finding.class,
            names = {"ACCEPTED", "NO_MONEY", "RATE_LIMITED"})
    @DisplayName("G12: a provider that knows the key brings it back")
    void aKnownKeyComesBack(Finding finding) {
        assertThat(REJECTED.after(asked(finding))).isEqualTo(new Health(finding.verdict(), 0));
    }

    @Test
    @DisplayName("Where nothing was asked, what was said before stays, and it is tried again in a day")
    void nothingAskedIsNoVerdict() {
        Health valid = new Health(HealthVerdict.VALID, 0);

        assertThat(valid.after(ProbeResult.unasked(Finding.WOULD_COST))).isEqualTo(valid);
        assertThat(valid.nextTest(NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(valid.after(asked(Finding.TIMED_OUT)).verdict()).isEqualTo(HealthVerdict.UNREACHABLE);
        assertThat(Health.UNKNOWN.after(ProbeResult.unasked(Finding.WOULD_COST)).verdict())
                .isEqualTo(HealthVerdict.INCONCLUSIVE);
    }

    private static ProbeResult asked(Finding finding) {
        return new ProbeResult(finding, false, null, "key", 200, Duration.ofMillis(1));
    }
}
