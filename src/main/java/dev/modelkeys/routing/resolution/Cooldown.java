package dev.modelkeys.routing.resolution;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rest of a credential after calls that failed.
 *
 * @param step how often a rest began, the credential was marked REJECTED, reset or edited: a report counts only if its lease
 *     was given since the last of them
 * @param until end of the last rest
 */
public record Cooldown(
        int step, @Nullable Instant until, AuthFailures authFailures, TransientFailures transientFailures) {

    public static final Cooldown NONE = new Cooldown(0, null, AuthFailures.NONE, TransientFailures.NONE);

    private static final Duration RATE_LIMITED = Duration.ofSeconds(60);
    private static final Duration QUOTA_EXCEEDED = Duration.ofHours(1);

    /** End of the rest, or now where there is none. */
    Instant readyAt(Instant now) {
        return until != null && now.isBefore(until) ? until : now;
    }

    /** Ends the rest and forgets what led to it. */
    Cooldown reset() {
        return new Cooldown(step + 1, null, AuthFailures.NONE, TransientFailures.NONE);
    }

    /** The cooldown after a call, of a credential that is not REJECTED by it. */
    Cooldown after(CallReport report, Instant now) {
        Duration retryAfter = report.retryAfter();
        return switch (report.outcome()) {
            case OK -> new Cooldown(step, until, AuthFailures.NONE, TransientFailures.NONE);
            case BAD_REQUEST -> this;
            case RATE_LIMITED -> known().rest(retryAfter == null ? RATE_LIMITED : retryAfter, now);
            case QUOTA_EXCEEDED -> known().rest(retryAfter == null ? QUOTA_EXCEEDED : retryAfter, now);
            case UNAUTHORIZED -> {
                AuthFailures failures = authFailures.with(now);
                yield new Cooldown(step, until, failures, transientFailures).rest(failures.rest(), now);
            }
            case UNREACHABLE, SERVER_ERROR -> {
                TransientFailures failures =
                        retryAfter == null ? transientFailures.with(now) : transientFailures.withWait(now);
                yield new Cooldown(step, until, authFailures, failures)
                        .rest(retryAfter == null ? failures.rest() : retryAfter, now);
            }
        };
    }

    /** The cooldown of a key that its provider knows. */
    Cooldown known() {
        return new Cooldown(step, until, authFailures.interrupted(), transientFailures);
    }

    private Cooldown rest(@Nullable Duration rest, Instant now) {
        return rest == null ? this : new Cooldown(step + 1, now.plus(rest), authFailures, transientFailures);
    }
}
