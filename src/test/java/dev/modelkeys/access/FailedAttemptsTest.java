package dev.modelkeys.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N-07: whoever fails often is not listened to for a while")
class FailedAttemptsTest {

    private Instant now = Instant.EPOCH;
    private final FailedAttempts attempts = new FailedAttempts(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void afterSixtyFailures() {
        fail("10.0.0.1", FailedAttempts.MOST - 1);
        assertThat(attempts.areTooMany("10.0.0.1")).isFalse();
        fail("10.0.0.1", 1);
        assertThat(attempts.areTooMany("10.0.0.1")).isTrue();
    }

    @Test
    void fromThisAddressOnly() {
        fail("10.0.0.1", FailedAttempts.MOST);
        assertThat(attempts.areTooMany("10.0.0.2")).isFalse();
    }

    @Test
    void forAMinute() {
        fail("10.0.0.1", FailedAttempts.MOST);
        now = Instant.EPOCH.plus(Duration.ofMinutes(1));
        assertThat(attempts.areTooMany("10.0.0.1")).isFalse();
        fail("10.0.0.1", 1);
        assertThat(attempts.areTooMany("10.0.0.1")).isFalse();
    }

    private void fail(String address, int times) {
        IntStream.range(0, times).forEach(i -> attempts.add(address));
    }
}
