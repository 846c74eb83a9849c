package dev.modelkeys.routing.lease;

import dev.modelkeys.credential.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the requests of a group are about.
 *
 * @param owners of which leases are asked for
 * @param tokens of the callers
 * @param reported ids of the leases that are reported
 */
record Asked(Set<Scope> owners, Set<UUID> tokens, Set<UUID> reported) {

    static Asked by(List<Work> works) {
        Asked asked = new Asked(new HashSet<>(), new HashSet<>(), new HashSet<>());
        works.forEach(asked::add);
        return asked;
    }

    private void add(Work work) {
        UUID token = work.caller().token();
        if (token != null) {
            tokens.add(token);
        }
        if (work instanceof Work.Acquisition acquisition) {
            owners.add(acquisition.request().target().owner());
        } else if (work instanceof Work.Report report) {
            reported.add(report.lease());
        }
    }
}
