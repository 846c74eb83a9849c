package dev.modelkeys.credential;

import dev.modelkeys.credential.ChangeEvents.Before;
import dev.modelkeys.credential.HealthRecords.Change;
import dev.modelkeys.credential.OwnerLookup.LockedCredential;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.probe.Finding;
import dev.modelkeys.probe.ProbeResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases about the health of credentials, in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HealthRules {

    private final OwnerLookup owners;
    private final HealthRecords health;
    private final ChangeEvents changes;
    private final Clock clock;

    HealthRules(OwnerLookup owners, HealthRecords health, ChangeEvents changes, Clock clock) {
        this.owners = owners;
        this.health = health;
        this.changes = changes;
        this.clock = clock;
    }

    /** Forgets what the provider said and what calls came to, and ends a rest. */
    public CredentialChanged reset(String id) {
        LockedCredential held = owners.credential(id, CredentialRules.ID);
        if (health.forget(held.ring().scope(), held.credential().id(), clock.instant())) {
            changes.healthReset(held.ring(), held.credential());
        }
        return CredentialChanged.of(
                Before.of(held.ring()), held.ring(), held.credential().id());
    }

    /** Stores what was said of the values that are being stored; null for nothing. */
    void keep(Keyring ring, Credential credential, @Nullable ProbeResult answer) {
        if (answer != null) {
            health.put(ring.scope(), credential.id(), credential.revision(), answer, clock.instant());
            if (answer.wasAsked()) {
                changes.tested(ring, credential, answer);
            }
        }
    }

    /** Stores the same in place of what was known of the former values. */
    void replace(Keyring ring, Credential credential, @Nullable ProbeResult answer) {
        health.forget(ring.scope(), credential.id(), clock.instant());
        keep(ring, credential, answer);
    }

    /** Deletes what is known of deleted credentials, all of those of these keyrings that were. */
    void delete(UUID workspace, List<Keyring> rings, List<UUID> credentials) {
        health.delete(workspace, rings.stream().map(Keyring::scope).toList(), credentials);
    }

    /** Stores a verdict that calls came to, and tells the audit of another one than before. */
    public void reported(UsableCredential credential, Finding finding) {
        StoredContents stored = credential.stored();
        UUID workspace = stored.row().workspace();
        ProbeResult result = ProbeResult.unasked(finding);
        Change change = health.reported(workspace, credential.id(), credential.revision(), result, clock.instant());
        if (change.before() != change.after()) {
            changes.tested(
                    workspace,
                    AuditAction.HEALTH_CHANGED,
                    stored.owner(),
                    credential.id(),
                    credential.name(),
                    TestDetails.of(result, change.before()));
        }
    }
}
