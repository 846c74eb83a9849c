package dev.modelkeys.routing.resolution;

import dev.modelkeys.probe.HealthVerdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a credential while it is used.
 *
 * @param health what its provider last said of it, null until it was asked
 * @param quotas at most one for each period
 */
public record CredentialState(@Nullable HealthVerdict health, Cooldown cooldown, List<QuotaWindow> quotas) {

    public static final CredentialState UNUSED = new CredentialState(null, Cooldown.NONE, List.of());

    public CredentialState {
        quotas = List.copyOf(quotas);
    }

    boolean isRejected() {
        return health == HealthVerdict.REJECTED;
    }

    /** The first moment from now on at which so many calls may begin; null if no quota is for so many. */
    @Nullable Instant readyAt(int calls, Instant now) {
        Instant ready = cooldown.readyAt(now);
        for (QuotaWindow quota : quotas) {
            Instant free = quota.freeAt(calls, now);
            if (free == null) {
                return null;
            }
            ready = free.isAfter(ready) ? free : ready;
        }
        return ready;
    }

    /** The state after calls were leased or tokens reported. */
    public CredentialState used(long requests, long tokens, Instant now) {
        return quotas.isEmpty()
                ? this
                : new CredentialState(
                        health,
                        cooldown,
                        quotas.stream()
                                .map(quota -> quota.used(requests, tokens, now))
                                .toList());
    }

    /** The state after a call; the same if its lease was given before the last step. */
    public CredentialState reported(CallReport report, Instant now) {
        boolean refused = report.outcome() == CallOutcome.UNAUTHORIZED;
        if (report.step() != cooldown.step() || (refused && isRejected())) {
            return this;
        }
        if (refused && cooldown.authFailures().areThreeWith(now)) {
            return new CredentialState(HealthVerdict.REJECTED, cooldown.reset(), quotas);
        }
        boolean heals = report.outcome() == CallOutcome.OK && isRejected();
        return new CredentialState(heals ? HealthVerdict.VALID : health, cooldown.after(report, now), quotas);
    }

    /** The state after the provider was asked about the credential. */
    public CredentialState tested(HealthVerdict verdict) {
        if (verdict == HealthVerdict.REJECTED) {
            return isRejected() ? this : new CredentialState(verdict, cooldown.reset(), quotas);
        }
        return new CredentialState(verdict, verdict == HealthVerdict.VALID ? cooldown.known() : cooldown, quotas);
    }

    /** The state after a reset by hand, or an edit: nothing is known of the credential but its use. */
    public CredentialState reset() {
        return new CredentialState(null, cooldown.reset(), quotas);
    }
}
