package dev.modelkeys.kernel;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The only reader of the system time; every other class takes this clock, and tests bring their own. */
@Singleton
class SystemClock {

    @Produces
    @Singleton
    Clock clock() {
        return new MicrosecondClock(Clock.systemUTC());
    }
}
