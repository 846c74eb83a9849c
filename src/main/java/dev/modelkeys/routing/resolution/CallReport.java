package dev.modelkeys.routing.resolution;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a caller reports of a call.
 *
 * @param retryAfter when the provider said to come again, from a second to a day
 * @param step the step of the credential's cooldown that the lease was given at
 */
public record CallReport(CallOutcome outcome, @Nullable Duration retryAfter, int step) {

    private static final int DAY_IN_SECONDS = 86_400;

    /** A report with the seconds as they were received: 0 counts as 1, more than a day as a day. */
    public static CallReport of(CallOutcome outcome, @Nullable Integer retryAfterSeconds, int step) {
        Duration retryAfter = retryAfterSeconds == null
                ? null
                : Duration.ofSeconds(Math.max(1, Math.min(retryAfterSeconds, DAY_IN_SECONDS)));
        return new CallReport(outcome, retryAfter, step);
    }
}
