package dev.modelkeys.routing.resolution;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A credential whose calls are reported, one after another. */
final class UsedCredential {

    private CredentialState state = CredentialState.UNUSED;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    CredentialState state() {
        return state;
    }

    UsedCredential later(Duration by) {
        now = now.plus(by);
        return this;
    }

    UsedCredential laterBySeconds(int seconds) {
        return later(Duration.ofSeconds(seconds));
    }

    /** Waits until it serves again. */
    UsedCredential rested() {
        now = state.cooldown().readyAt(now);
        return this;
    }

    /** A step of a lease that is given now. */
    int lease() {
        return state.cooldown().step();
    }

    UsedCredential reports(CallOutcome... outcomes) {
        for (CallOutcome outcome : outcomes) {
            reports(outcome, null, lease());
        }
        return this;
    }

    UsedCredential reports(CallOutcome outcome, @Nullable Integer retryAfter) {
        return reports(outcome, retryAfter, lease());
    }

    UsedCredential reports(CallOutcome outcome, @Nullable Integer retryAfter, int lease) {
        state = state.reported(CallReport.of(outcome, retryAfter, lease), now);
        return this;
    }

    UsedCredential becomes(CredentialState other) {
        state = other;
        return this;
    }

    /** Seconds that it rests from now on. */
    long rest() {
        return Duration.between(now, state.cooldown().readyAt(now)).toSeconds();
    }
}
