package dev.modelkeys.command;

import dev.modelkeys.audit.AuditTrail;
import dev.modelkeys.audit.AuditTrail.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;

/** Computes the chains of the audit anew and names the first entry that does not fit. */
@ApplicationScoped
class VerifyAudit implements Command {

    private final AuditTrail trail;
    private final Workspaces workspaces;

    VerifyAudit(AuditTrail trail, Workspaces workspaces) {
        this.trail = trail;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public String usage() {
        return "[--workspace NAME]";
    }

    @Override
    public int run(Options options) throws SQLException {
        int bad = 0;
        for (UUID workspace : workspaces.chosenBy(options.only("workspace"))) {
            Verification verification = trail.verify(workspace);
            System.out.println("workspace " + workspace + ": " + verification.entries() + " entries fit"
                    + (verification.ok() ? "" : ", the next does not: " + verification.firstBad()));
            bad += verification.ok() ? 0 : 1;
        }
        return bad == 0 ? 0 : 1;
    }
}
