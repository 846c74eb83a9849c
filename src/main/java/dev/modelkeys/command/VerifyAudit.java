package dev.modelkeys.command;

import dev.modelkeys.audit.AuditTrail;
import dev.modelkeys.audit.AuditTrail.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Computes the chains of the audit anew, those of deleted workspaces too, and names the first entry that does not fit.
 */
@ApplicationScoped
class VerifyAudit implements Command {

    private final AuditTrail trail;
    private final Chains chains;

    VerifyAudit(AuditTrail trail, Chains chains) {
        this.trail = trail;
        this.chains = chains;
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
        List<UUID> deleted = chains.deleted();
        for (UUID workspace : chains.chosenBy(options.only("workspace"))) {
            Verification verification = trail.verify(workspace);
            boolean isDeleted = deleted.contains(workspace);
            if (!isDeleted || verification.entries() > 0 || !verification.ok()) {
                System.out.println("workspace " + workspace + (isDeleted ? " (deleted): " : ": ")
                        + verification.entries() + " entries fit" + found(verification));
            }
            bad += verification.ok() ? 0 : 1;
        }
        return bad == 0 ? 0 : 1;
    }

    private static String found(Verification verification) {
        if (verification.ok()) {
            return "";
        }
        return verification.isCutOff()
                ? ", and what came after is lost; the last one there is: " + verification.firstBad()
                : ", the next does not: " + verification.firstBad();
    }
}
