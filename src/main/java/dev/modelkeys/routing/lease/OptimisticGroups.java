package dev.modelkeys.routing.lease;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.database.ChainHead;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Optimistic concurrency control: groups of leases that are answered from what this server remembers, before anything is locked,
 * and written only if that is still so while the head is locked. They take one trip to the database.
 */
@ApplicationScoped
class OptimisticGroups {

    private static final int MAX_WORKSPACES = 10_000;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final RoutedOwners owners;
    private final GroupAnswers answers;
    private final ChainHead head;
    private final Counter misses;
    private final Cache<UUID, Known> ends =
            Caffeine.newBuilder().maximumSize(MAX_WORKSPACES).build();

    OptimisticGroups(RoutedOwners owners, GroupAnswers answers, ChainHead head, MeterRegistry registry) {
        this.owners = owners;
        this.answers = answers;
        this.head = head;
        this.misses = Counter.builder("mk.leases.missed")
                .description("Groups that were answered in vain, because something had changed, and then once more")
                .register(registry);
    }

    /**
     * Both chains of a workspace as the last group left them.
     *
     * @param from the nanosecond from which a group may rely on it
     */
    private record Known(long auditSeq, LeaseChain.End end, long from) {}

    /** Empty where too little is known, or something has changed just now, or the group is to write more than leases. */
    Optional<AnsweredGroup> answer(UUID workspace, List<Work> works) {
        Known known = ends.getIfPresent(workspace);
        if (known == null || System.nanoTime() - known.from() < 0) {
            return Optional.empty();
        }
        Set<Scope> scopes = new HashSet<>();
        Set<UUID> tokens = new HashSet<>();
        for (Work work : works) {
            if (!(work instanceof Work.Acquisition acquisition)) {
                return Optional.empty();
            }
            scopes.add(acquisition.request().target().owner());
            UUID token = work.caller().token();
            if (token != null) {
                tokens.add(token);
            }
        }
        Optional<AnsweredGroup> answered = owners.known(scopes)
                .map(all -> answers.of(works, new GroupBasis(known.auditSeq(), known.end(), all, tokens, Map.of())));
        if (answered.filter(GroupStatements::isOnlyLeases).isEmpty()) {
            pause(workspace);
            return Optional.empty();
        }
        return answered;
    }

    /** False if something had changed, and nothing was written. */
    boolean write(AnsweredGroup answered, boolean commits) {
        UUID workspace = answered.workspace().id();
        boolean isWritten = head.tryWrite(workspace, GroupStatements.ifUnchanged(answered), commits);
        if (!isWritten) {
            misses.increment();
            pause(workspace);
        }
        return isWritten;
    }

    /** Remembers what a group that has committed left. */
    void remember(AnsweredGroup answered) {
        ends.asMap()
                .compute(
                        answered.workspace().id(),
                        (workspace, known) -> new Known(
                                answered.basis().auditSeq(),
                                answered.end(),
                                known == null ? System.nanoTime() : known.from()));
    }

    /** What has changed will change again: other servers give leases of the workspace, too, or people edit it. */
    private void pause(UUID workspace) {
        long from = System.nanoTime() + PAUSE.toNanos();
        ends.asMap().computeIfPresent(workspace, (same, known) -> new Known(known.auditSeq(), known.end(), from));
    }
}
