package dev.modelkeys.graphql.credential;

import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.HealthRow;
import dev.modelkeys.query.QuotaRow;
import dev.modelkeys.routing.resolution.AuthFailures;
import dev.modelkeys.routing.resolution.Candidate;
import dev.modelkeys.routing.resolution.Cooldown;
import dev.modelkeys.routing.resolution.CredentialState;
import dev.modelkeys.routing.resolution.QuotaPeriod;
import dev.modelkeys.routing.resolution.QuotaWindow;
import dev.modelkeys.routing.resolution.TransientFailures;

/** A credential as routing sees it. */
final class RoutedCredential {

    private RoutedCredential() {}

    static Candidate candidate(CredentialRow credential) {
        return new Candidate(credential.id(), credential.revision(), credential.readable());
    }

    static CredentialState state(CredentialRow credential) {
        HealthRow health = credential.health();
        return new CredentialState(
                health == null ? null : health.verdict(),
                new Cooldown(0, credential.use().cooldownUntil(), AuthFailures.NONE, TransientFailures.NONE),
                credential.use().quotas().stream().map(RoutedCredential::window).toList());
    }

    static QuotaWindow window(QuotaRow quota) {
        return new QuotaWindow(
                QuotaPeriod.valueOf(quota.period()),
                quota.requests(),
                quota.tokens(),
                quota.usedRequests(),
                quota.usedTokens(),
                quota.resetsAt());
    }
}
