package dev.modelkeys.probe;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a provider. Holds nothing that the provider wrote.
 *
 * @param checkPlace true if a wrong site or region would be answered in the same way
 * @param retryAt when the provider said to come again
 * @param probe name of the case asked by, for the log; null if none was
 * @param status the last status, 0 if there was none
 * @param took time that it took; zero if nothing was asked
 */
public record ProbeResult(
        Finding finding,
        boolean checkPlace,
        @Nullable Instant retryAt,
        @Nullable String probe,
        int status,
        Duration took) {

    public HealthVerdict verdict() {
        return finding.verdict();
    }

    /** The message for people, in words of this server. */
    public String message() {
        return finding.message(checkPlace);
    }

    /** True if a request was sent, or tried. */
    public boolean wasAsked() {
        return !took.isZero();
    }

    /** The result where nothing was asked, for this reason. */
    public static ProbeResult unasked(Finding finding) {
        return unasked(finding, null);
    }

    static ProbeResult unasked(Finding finding, @Nullable String probe) {
        return new ProbeResult(finding, false, null, probe, 0, Duration.ZERO);
    }

    /** The result with another finding, which nothing but the finding tells of. */
    ProbeResult as(Finding other) {
        return new ProbeResult(other, false, null, probe, status, took);
    }

    /** The result as it is told again without asking. */
    ProbeResult remembered() {
        return new ProbeResult(finding, checkPlace, retryAt, probe, status, Duration.ZERO);
    }
}
