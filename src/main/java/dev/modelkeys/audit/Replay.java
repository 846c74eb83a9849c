package dev.modelkeys.audit;

import dev.modelkeys.audit.AuditTrail.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Computes from a workspace's audit what the workspace holds. */
@ApplicationScoped
public class Replay {

    private final AuditTrail trail;

    Replay(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * What the audit tells, and whether all of it is to be believed.
     *
     * @param state by the entries that are valid
     */
    public record Replayed(RecordedState state, Verification verification) {}

    /** Reads the workspace's whole audit log. */
    public Replayed of(UUID workspace) {
        RecordedState state = new RecordedState();
        Verification verification = trail.verify(workspace, state::apply);
        return new Replayed(state, verification);
    }
}
