package dev.modelkeys.audit;

import dev.modelkeys.access.Caller;
import dev.modelkeys.access.Identity;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.access.SystemActor;
import dev.modelkeys.database.WorkspaceLocks;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Change;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.KeysRotated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Records each change in the transaction that makes it: without the entry the change does not commit. */
@ApplicationScoped
public class AuditLog {

    private final AuditQueue queue;
    private final WorkspaceLocks locks;
    private final Caller caller;
    private final Clock clock;

    AuditLog(AuditQueue queue, WorkspaceLocks locks, Caller caller, Clock clock) {
        this.queue = queue;
        this.locks = locks;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void write(@Observes Change change) {
        append(change);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void write(@Observes KeysRotated rotated) {
        String subject = rotated.kind() == KeysRotated.Kind.MASTER_KEY ? "master key" : "data key " + rotated.keys();
        write(Change.ofWorkspace(rotated.workspace(), AuditAction.KEYS_ROTATED, subject));
    }

    /** Records what a caller was refused, in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void writeRefusal(RequestContext call, Refusal refusal) {
        Change nothing = new Change(
                call.identity().workspace().id(),
                AuditAction.ACCESS_DENIED,
                null,
                refusal.customModel(),
                refusal.credential(),
                refusal.operation(),
                refusal.details());
        // The chain of a deleted workspace has ended with its deletion.
        if (locks.hold(nothing.workspace())) {
            append(call, nothing, refusal.outcome(), refusal.attempted(), refusal.reason());
        }
    }

    private void append(Change change) {
        append(caller.find().orElse(SystemActor.context()), change, Outcome.DONE, null, null);
    }

    private void append(
            RequestContext call,
            Change change,
            Outcome outcome,
            @Nullable AuditAction attempted,
            @Nullable String reason) {
        Identity identity = call.identity();
        queue.add(new AuditEntry(
                change.workspace(),
                0,
                Ids.next(),
                clock.instant(),
                identity.name(),
                identity.principal(),
                identity.token(),
                call.requestId(),
                call.address(),
                change.action(),
                outcome,
                attempted,
                reason,
                change.providerId(),
                change.customModelId(),
                change.credentialId(),
                change.subject(),
                change.details()));
    }
}
