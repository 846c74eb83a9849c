package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig.Lease;
import java.time.Duration;

/** Leases last long enough to begin a call, and are kept long enough to be reported. */
final class LeaseCheck implements StartupCheck {

    @Override
    public void check(Settings settings) {
        Lease lease = settings.modelkeys().lease();
        require(
                Lease.DURATION,
                lease.duration(),
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                "a second to an hour, such as 60s");
        require(
                Lease.RETENTION,
                lease.retention(),
                Duration.ofDays(1),
                Duration.ofDays(400),
                "1 to 400 days, such as 7D");
    }

    private static void require(String property, Duration value, Duration least, Duration most, String range) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new StartupProblem(property, "is not from " + range);
        }
    }
}
