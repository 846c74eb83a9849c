package dev.modelkeys.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MicrosecondClockTest {

    private static final ZoneId ELSEWHERE = ZoneId.of("Asia/Tokyo");

    private final Clock clock =
            new MicrosecondClock(Clock.fixed(Instant.parse("2026-11-30T12:00:00.123456789Z"), ZoneOffset.UTC));

    @Test
    @DisplayName("Times have whole microseconds, in every zone")
    void microseconds() {
        assertThat(clock.instant()).isEqualTo("2026-11-30T12:00:00.123456Z");
        assertThat(clock.withZone(ELSEWHERE).instant()).isEqualTo(clock.instant());
        assertThat(clock.withZone(ELSEWHERE).getZone()).isEqualTo(ELSEWHERE);
    }

    @Test
    @DisplayName("Milliseconds are those of the time")
    void milliseconds() {
        assertThat(clock.millis()).isEqualTo(clock.instant().toEpochMilli());
    }
}
