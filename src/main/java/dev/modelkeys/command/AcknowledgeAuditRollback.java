package dev.modelkeys.command;

import dev.modelkeys.audit.Checkpoints;
import dev.modelkeys.audit.LostEnd;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Accepts that the database was set back: says what is lost, and makes a server that noticed it ready again. */
@ApplicationScoped
class AcknowledgeAuditRollback implements Command {

    private final Checkpoints checkpoints;

    AcknowledgeAuditRollback(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public String name() {
        return "acknowledge-audit-rollback";
    }

    @Override
    public String usage() {
        return "(no options: modelkeys.audit.checkpoint-file names what was kept)";
    }

    @Override
    public int run(Options options) {
        options.only();
        if (!checkpoints.areKept()) {
            throw new UsageException("modelkeys.audit.checkpoint-file is not set");
        }
        List<LostEnd> lost = checkpoints.acknowledge();
        lost.forEach(end -> System.out.println(end.line()));
        System.out.println(
                lost.isEmpty()
                        ? "nothing is lost, and nothing was changed"
                        : "the ends of " + lost.size() + " chains are lost; from now on the ones there are are kept");
        return 0;
    }
}
