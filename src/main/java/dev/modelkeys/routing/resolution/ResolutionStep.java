package dev.modelkeys.routing.resolution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one candidate.
 *
 * @param credential null for a default's entry without a default
 * @param until for COOLING and OVER_QUOTA the first moment at which it can serve; null if there is none
 */
public record ResolutionStep(@Nullable Candidate credential, ResolutionReason reason, @Nullable Instant until) {

    public StepDecision decision() {
        return reason.decision();
    }
}
