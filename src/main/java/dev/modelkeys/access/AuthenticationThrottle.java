package dev.modelkeys.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often somebody at an address failed to prove who they are, within a minute. */
@ApplicationScoped
class AuthenticationThrottle {

    static final int MOST = 60;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Count> counts = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_ADDRESSES;
        }
    });

    AuthenticationThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Count(Instant since, int failures) {}

    boolean areTooMany(String address) {
        Count count = counts.get(address);
        return count != null && isRunning(count) && count.failures() >= MOST;
    }

    void add(String address) {
        counts.compute(
                address,
                (same, count) -> count == null || !isRunning(count)
                        ? new Count(clock.instant(), 1)
                        : new Count(count.since(), count.failures() + 1));
    }

    private boolean isRunning(Count count) {
        Duration age = Duration.between(count.since(), clock.instant());
        return !age.isNegative() && age.compareTo(WINDOW) < 0;
    }
}
