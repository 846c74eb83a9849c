package dev.modelkeys.routing.resolution;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Calls of a credential that were UNAUTHORIZED, since the last one that was OK.
 *
 * @param rests how often the credential rested because of them
 * @param last the last one; null if the provider knew the key since
 * @param beforeLast the one before, in a row with the last
 */
public record AuthFailures(int rests, @Nullable Instant last, @Nullable Instant beforeLast) {

    public static final AuthFailures NONE = new AuthFailures(0, null, null);

    private static final Duration ROW = Duration.ofMinutes(10);
    private static final Backoff REST = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(10));

    /** Whether one more makes three in a row within ten minutes. */
    boolean areThreeWith(Instant now) {
        return beforeLast != null && !now.isAfter(beforeLast.plus(ROW));
    }

    AuthFailures with(Instant now) {
        return new AuthFailures(rests + 1, now, last);
    }

    /** The row ends where the provider knew the key; the doubling goes on. */
    AuthFailures interrupted() {
        return new AuthFailures(rests, null, null);
    }

    Duration rest() {
        return REST.after(rests - 1);
    }
}
