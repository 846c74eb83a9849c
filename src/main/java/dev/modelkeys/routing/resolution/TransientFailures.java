package dev.modelkeys.routing.resolution;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Calls of a credential that were UNREACHABLE or a SERVER_ERROR, since the last one that was OK.
 *
 * @param rests how often the credential rested because of them
 */
public record TransientFailures(int rests, @Nullable Instant last) {

    public static final TransientFailures NONE = new TransientFailures(0, null);

    private static final Duration PAIR = Duration.ofSeconds(30);
    private static final Backoff REST = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(2));

    /** A single one is forgiven; from the second within thirty seconds on each is followed by a rest. */
    TransientFailures with(Instant now) {
        boolean single = rests == 0 && (last == null || now.isAfter(last.plus(PAIR)));
        return new TransientFailures(single ? 0 : rests + 1, now);
    }

    /** One for which the provider said how long to wait: outside the doubling. */
    TransientFailures withWait(Instant now) {
        return new TransientFailures(rests, now);
    }

    @Nullable Duration rest() {
        return rests == 0 ? null : REST.after(rests - 1);
    }
}
