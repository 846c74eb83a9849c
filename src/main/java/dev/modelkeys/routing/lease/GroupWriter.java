package dev.modelkeys.routing.lease;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.access.ValidTokens;
import dev.modelkeys.credential.HealthVersions;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.routing.usage.UsageRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Answers the requests of one workspace and group in the current transaction: locks the head of the workspace's audit, and reads
 * the versions of all that the answers are made from.
 */
@ApplicationScoped
class GroupWriter {

    private final GroupReads reads;
    private final RoutedOwners owners;
    private final GroupReports reports;
    private final LeaseChain chain;
    private final LeaseAudit audit;
    private final Clock clock;
    private final Duration duration;

    GroupWriter(
            GroupReads reads,
            RoutedOwners owners,
            GroupReports reports,
            LeaseChain chain,
            LeaseAudit audit,
            Clock clock,
            ModelkeysConfig config) {
        this.reads = reads;
        this.owners = owners;
        this.reports = reports;
        this.chain = chain;
        this.audit = audit;
        this.clock = clock;
        this.duration = config.lease().duration();
    }

    /**
     * A group as it was answered.
     *
     * @param updates the statements that write it down
     * @param answers what to do once the transaction has committed
     */
    record Answered(List<Sql.Update> updates, Runnable answers) {}

    Answered answer(UUID workspace, List<Work> works) {
        GroupReads.Result read;
        try {
            read = reads.of(workspace, works);
        } catch (Rejected e) {
            return new Answered(
                    List.of(), () -> works.forEach(work -> work.answer().completeExceptionally(e)));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LeaseGroup group = new LeaseGroup(workspace, read.end().number() + 1, now, owners.at(read.versions()));
        Map<UUID, LeaseRow> leases = new HashMap<>(read.leases());
        Set<UUID> reported = new HashSet<>();
        List<Runnable> answers = new ArrayList<>();
        for (Work work : works) {
            answers.add(answer(work, group, read.tokens(), leases, reported));
        }
        List<Sql.Update> updates =
                updates(group, read, reported.stream().map(leases::get).toList());
        return new Answered(updates, () -> {
            Map<Scope, RoutedOwner> used = new HashMap<>();
            group.owners().forEach((scope, use) -> used.put(scope, use.after()));
            owners.remember(used);
            group.passTurns();
            audit.written(works.get(0).caller().workspace());
            answers.forEach(Runnable::run);
        });
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

    private List<Sql.Update> updates(LeaseGroup group, GroupReads.Result read, List<LeaseRow> reported) {
        List<Sql.Update> updates = new ArrayList<>();
        group.leases().sort(Comparator.comparing(LeaseRow::id));
        LeaseLink link = group.link(read.auditSeq());
        if (!group.leases().isEmpty()) {
            updates.add(LeaseTable.insert(link.workspace(), link.number(), link.at(), group.leases()));
        }
        if (!reported.isEmpty()) {
            updates.add(LeaseTable.report(link.workspace(), link.at(), reported));
        }
        if (!group.usage().isEmpty()) {
            updates.add(UsageRows.add(link.workspace(), link.at(), group.usage()));
        }
        List<Scope> changed = new ArrayList<>();
        group.owners().forEach((scope, use) -> {
            if (use.isChanged()) {
                updates.addAll(use.updates());
                changed.add(scope);
            }
        });
        if (!changed.isEmpty()) {
            updates.add(HealthVersions.raised(link.workspace(), changed));
        }
        if (group.hasAnswers()) {
            updates.add(chain.append(link, read.end().hash(), group.leases()));
        }
        return updates;
    }
}
