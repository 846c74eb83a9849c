package dev.modelkeys.kernel;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The only reader of the system time; every other class takes this clock, and tests bring their own. It ticks in microseconds, which
 * is what PostgreSQL keeps of a time.
 */
@Singleton
class SystemClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
