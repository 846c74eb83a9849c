package dev.modelkeys.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Clock that ticks in microseconds, which is what PostgreSQL keeps of a time. {@link Clock#tick} does not serve: before JDK 21 its
 * {@code millis()} divides by zero for ticks below a millisecond.
 */
final class MicrosecondClock extends Clock {

    private final Clock clock;

    MicrosecondClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MicrosecondClock(clock.withZone(zone));
    }
}
