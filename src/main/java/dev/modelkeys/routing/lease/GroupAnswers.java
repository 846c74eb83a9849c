package dev.modelkeys.routing.lease;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.access.ValidTokens;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.kernel.Rejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Answers the requests of one workspace and group, in the order in which they came. */
@ApplicationScoped
class GroupAnswers {

    private final RoutedOwners owners;
    private final GroupReports reports;
    private final LeaseChain chain;
    private final LeaseAudit audit;
    private final Clock clock;
    private final Duration duration;

    GroupAnswers(
            RoutedOwners owners,
            GroupReports reports,
            LeaseChain chain,
            LeaseAudit audit,
            Clock clock,
            ModelkeysConfig config) {
        this.owners = owners;
        this.reports = reports;
        this.chain = chain;
        this.audit = audit;
        this.clock = clock;
        this.duration = config.lease().duration();
    }

    AnsweredGroup of(List<Work> works, GroupBasis basis) {
        Instant now = clock.instant();
        UUID workspace = works.get(0).workspace();
        LeaseGroup group = new LeaseGroup(workspace, basis.end().number() + 1, now, basis.owners());
        Map<UUID, LeaseRow> leases = new HashMap<>(basis.leases());
        Set<UUID> reported = new HashSet<>();
        List<Runnable> answers = new ArrayList<>();
        for (Work work : works) {
            answers.add(answer(work, group, basis.tokens(), leases, reported));
        }
        group.leases().sort(Comparator.comparing(LeaseRow::id));
        LeaseLink link = group.link(basis.auditSeq());
        return new AnsweredGroup(
                works,
                basis,
                group,
                reported.stream().map(leases::get).toList(),
                link,
                group.hasAnswers() ? chain.next(basis.end(), link, group.leases()) : basis.end(),
                answers);
    }

    /** Only after the transaction has committed. */
    void give(AnsweredGroup answered) {
        Map<Scope, RoutedOwner> used = new HashMap<>();
        answered.group().owners().forEach((scope, use) -> used.put(scope, use.after()));
        owners.remember(used);
        answered.group().passTurns();
        audit.written(answered.works().get(0).caller().workspace());
        answered.answers().forEach(Runnable::run);
    }

    private Runnable answer(
            Work work, LeaseGroup group, Set<UUID> tokens, Map<UUID, LeaseRow> leases, Set<UUID> reported) {
        UUID token = work.caller().token();
        if (token != null && !tokens.contains(token)) {
            return refuse(work, ValidTokens.ended());
        }
        try {
            if (work instanceof Work.Acquisition acquisition) {
                Answer answer = group.acquire(acquisition, owners, duration);
                return () -> acquisition.answer().complete(answer);
            }
            Work.Report report = (Work.Report) work;
            var until = reports.apply(report, group, leases, reported);
            return () -> report.answer().complete(until);
        } catch (Rejected e) {
            return refuse(work, e);
        }
    }

    private static Runnable refuse(Work work, Rejected rejected) {
        return () -> work.answer().completeExceptionally(rejected);
    }
}
