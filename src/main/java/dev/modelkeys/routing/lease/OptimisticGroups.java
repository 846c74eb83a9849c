package dev.modelkeys.routing.lease;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.modelkeys.database.ChainHead;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Optimistic concurrency control: groups of leases that are answered before anything is locked, from what this server remembers,
 * and written only if that is still so while the head is locked. They take one trip to the database, and one more for a credential
 * that is not kept in memory.
 */
@ApplicationScoped
class OptimisticGroups {

    private static final int MAX_WORKSPACES = 10_000;
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Trips have 8, 4, 2 or 1 groups, because the database prepares each form of a statement once for each connection. */
    private static final int LARGEST_TRIP = 8;

    private final RoutedOwners owners;
    private final GroupAnswers answers;
    private final ChainHead head;
    private final Counter written;
    private final Counter missed;
    private final Cache<UUID, Known> ends =
            Caffeine.newBuilder().maximumSize(MAX_WORKSPACES).build();

    OptimisticGroups(RoutedOwners owners, GroupAnswers answers, ChainHead head, MeterRegistry registry) {
        this.owners = owners;
        this.answers = answers;
        this.head = head;
        this.written = counter(registry, "written");
        this.missed = counter(registry, "missed");
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("mk.leases.optimistic")
                .description("Groups of leases that were answered from memory, before anything was locked")
                .tag("outcome", outcome)
                .register(registry);
    }

    /**
     * Both chains of a workspace as the last group left them.
     *
     * @param from the nanosecond from which a group may rely on it
     */
    private record Known(long auditSeq, LeaseChain.End end, long from) {}

    /** Empty where too little is known, or something has changed just now, or the group is to write more than leases. */
    Optional<AnsweredGroup> answer(List<Work> works) {
        UUID workspace = works.get(0).workspace();
        Known known = ends.getIfPresent(workspace);
        if (known == null || System.nanoTime() - known.from() < 0) {
            return Optional.empty();
        }
        Asked asked = Asked.by(works);
        if (!asked.reported().isEmpty()) {
            return Optional.empty();
        }
        return owners.known(asked.owners())
                .map(all ->
                        answers.of(works, new GroupBasis(known.auditSeq(), known.end(), all, asked.tokens(), Map.of())))
                .filter(this::isOnlyLeases);
    }

    private boolean isOnlyLeases(AnsweredGroup answered) {
        boolean isOnlyLeases = GroupStatements.isOnlyLeases(answered);
        if (!isOnlyLeases) {
            // The next ones will use up quotas, too.
            pause(answered.workspace());
        }
        return isOnlyLeases;
    }

    /**
     * Writes the groups, each of another workspace, of which nothing has changed; returns those that it did not write.
     *
     * @param commits whether the current transaction ends with them
     */
    List<AnsweredGroup> write(List<AnsweredGroup> groups, boolean commits) {
        List<AnsweredGroup> changed = new ArrayList<>();
        int size;
        for (int from = 0; from < groups.size(); from += size) {
            size = Math.min(LARGEST_TRIP, Integer.highestOneBit(groups.size() - from));
            List<AnsweredGroup> trip = groups.subList(from, from + size);
            boolean isLast = from + size == groups.size();
            List<Boolean> results = head.tryWrite(
                    trip.stream().map(GroupStatements::ifUnchanged).toList(), commits && isLast);
            for (int i = 0; i < size; i++) {
                if (results.get(i)) {
                    written.increment();
                } else {
                    missed.increment();
                    // Other servers or people that write there go on.
                    pause(trip.get(i).workspace());
                    changed.add(trip.get(i));
                }
            }
        }
        return changed;
    }

    /** Remembers what a group that has committed left. */
    void remember(AnsweredGroup answered) {
        ends.asMap()
                .compute(
                        answered.workspace(),
                        (workspace, known) -> new Known(
                                answered.basis().auditSeq(),
                                answered.end(),
                                known == null ? System.nanoTime() : known.from()));
    }

    private void pause(UUID workspace) {
        long from = System.nanoTime() + PAUSE.toNanos();
        ends.asMap().computeIfPresent(workspace, (same, known) -> new Known(known.auditSeq(), known.end(), from));
    }
}
