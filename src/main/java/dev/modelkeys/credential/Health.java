package dev.modelkeys.credential;

import dev.modelkeys.probe.HealthVerdict;
import dev.modelkeys.probe.ProbeResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a credential.
 *
 * @param verdict null until the provider was asked
 * @param rejections tests in a row since the first that was REJECTED; 0 for another verdict
 */
record Health(@Nullable HealthVerdict verdict, int rejections) {

    static final Health UNKNOWN = new Health(null, 0);

    /** Times from one test of a rejected credential to the next; the last one from there on. */
    private static final List<Duration> LADDER =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    /** Time to the next attempt where no question could be put. */
    private static final Duration DAY = Duration.ofDays(1);

    Health after(ProbeResult result) {
        if (isReplacedBy(result)) {
            boolean rejected = result.verdict() == HealthVerdict.REJECTED;
            return new Health(result.verdict(), rejected ? rejections + 1 : 0);
        }
        return isRejected() ? new Health(verdict, rejections + 1) : this;
    }

    /** False where nothing was asked, and where a rejected key is not told of: no doubt takes a verdict back. */
    boolean isReplacedBy(ProbeResult result) {
        if (verdict == null) {
            return true;
        }
        return switch (result.verdict()) {
            case UNREACHABLE, INCONCLUSIVE -> result.wasAsked() && !isRejected();
            case VALID, REJECTED, NO_CREDIT, RATE_LIMITED -> true;
        };
    }

    boolean isRejected() {
        return verdict == HealthVerdict.REJECTED;
    }

    Instant nextTest(Instant now) {
        return now.plus(isRejected() ? LADDER.get(Math.min(rejections, LADDER.size()) - 1) : DAY);
    }
}
