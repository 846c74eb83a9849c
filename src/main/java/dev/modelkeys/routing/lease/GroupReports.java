package dev.modelkeys.routing.lease;

import dev.modelkeys.credential.HealthRules;
import dev.modelkeys.credential.UsableCredential;
import dev.modelkeys.credential.UsableCredentials;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.probe.Finding;
import dev.modelkeys.probe.HealthVerdict;
import dev.modelkeys.routing.resolution.CallOutcome;
import dev.modelkeys.routing.resolution.CallReport;
import dev.modelkeys.routing.resolution.CredentialState;
import dev.modelkeys.routing.usage.Usage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applies reports to the owners and leases of a group. */
@ApplicationScoped
class GroupReports {

    private final UsableCredentials credentials;
    private final StateRows states;
    private final HealthRules health;

    GroupReports(UsableCredentials credentials, StateRows states, HealthRules health) {
        this.credentials = credentials;
        this.states = states;
        this.health = health;
    }

    /**
     * Applies a report, and returns until when the credential rests; empty if it does not.
     *
     * @param leases those that are reported, by id; gets the lease as it is afterwards
     * @throws Rejected if there is no such lease
     */
    Optional<Instant> apply(Work.Report report, LeaseGroup group, Map<UUID, LeaseRow> leases, Set<UUID> changed) {
        LeaseRow lease = leases.get(report.lease());
        if (lease == null || !report.caller().mayUse(lease.environment())) {
            throw new Rejected(Rejection.notFound("lease", "leaseId"));
        }
        OwnerUse use = group.owner(lease.owner());
        UsableCredential credential = find(lease, use);
        int calls = Math.min(report.calls(), lease.calls() - lease.reportedCalls());
        if (calls > 0) {
            leases.put(lease.id(), lease.reported(calls, report.outcome(), group.now()));
            changed.add(lease.id());
            group.use(lease.credential(), lease.owner(), usage(report, calls));
            if (credential != null) {
                apply(report, lease, credential, use, group.now());
            }
        }
        return Optional.ofNullable(
                        use.owner().state().of(lease.credential()).cooldown().until())
                .filter(until -> until.isAfter(group.now()));
    }

    private void apply(Work.Report report, LeaseRow lease, UsableCredential credential, OwnerUse use, Instant now) {
        CredentialState before = use.owner().state().of(credential.id());
        CredentialState used = before.used(0, tokens(report), now);
        CredentialState after = credential.revision() == lease.revision()
                ? used.reported(CallReport.of(report.outcome(), report.retryAfterSeconds(), lease.step()), now)
                : used;
        use.put(credential.id(), after);
        if (after.health() != before.health()) {
            health.reported(
                    credential, after.health() == HealthVerdict.REJECTED ? Finding.CALLS_REFUSED : Finding.CALL_SERVED);
        }
    }

    /** The credential, read where it is not in memory; null if it was deleted. */
    private @Nullable UsableCredential find(LeaseRow lease, OwnerUse use) {
        UsableCredential known = use.credential(lease.credential());
        if (known != null) {
            return known;
        }
        UUID workspace = lease.owner().workspace();
        Map<UUID, UsableCredential> found = credentials.find(workspace, List.of(lease.credential()));
        if (!found.isEmpty()) {
            use.add(found, states.find(workspace, found.keySet()));
        }
        return found.get(lease.credential());
    }

    private static Usage usage(Work.Report report, int calls) {
        boolean ok = report.outcome() == CallOutcome.OK;
        return new Usage(0, ok ? calls : 0, ok ? 0 : calls, report.inputTokens(), report.outputTokens());
    }

    private static long tokens(Work.Report report) {
        return (long) report.inputTokens() + report.outputTokens();
    }
}
