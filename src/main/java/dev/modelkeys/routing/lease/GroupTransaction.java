package dev.modelkeys.routing.lease;

import dev.modelkeys.database.ChainHead;
import dev.modelkeys.database.DatabaseError;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.RedactedThrowable;
import dev.modelkeys.kernel.Rejected;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers groups of requests, of any number of workspaces, in one transaction; those that missed in one more. */
@ApplicationScoped
class GroupTransaction {

    private static final Logger LOG = Logger.getLogger(GroupTransaction.class);
    private static final long SLOW_NANOS = 100_000_000;

    private final OptimisticGroups optimistic;
    private final GroupReads reads;
    private final GroupAnswers answers;
    private final ChainHead head;
    private final Sql sql;

    GroupTransaction(OptimisticGroups optimistic, GroupReads reads, GroupAnswers answers, ChainHead head, Sql sql) {
        this.optimistic = optimistic;
        this.reads = reads;
        this.answers = answers;
        this.head = head;
        this.sql = sql;
    }

    /** How far a transaction came. */
    private static final class Progress {

        /** The one whose head it waits for. */
        private @Nullable UUID workspace;

        private boolean isCommitted;

        /** To do once it has committed. */
        private final List<Runnable> answers = new ArrayList<>();

        /** Requests that another transaction has to answer. */
        private final List<Work> missed = new ArrayList<>();
    }

    /**
     * Answers all of the group. Where a workspace is locked for too long, its requests fail and no others.
     *
     * @param slow told of a workspace that had to be waited for
     */
    void write(List<Work> asked, Consumer<UUID> slow) {
        write(asked, slow, true);
    }

    private void write(List<Work> asked, Consumer<UUID> slow, boolean isOptimistic) {
        // Without those whose callers were answered that it takes too long.
        List<Work> group =
                asked.stream().filter(work -> !work.answer().isDone()).toList();
        if (group.isEmpty()) {
            return;
        }
        Progress progress = new Progress();
        try {
            QuarkusTransaction.requiringNew().run(() -> inTransaction(group, progress, slow, isOptimistic));
            progress.isCommitted = true;
            progress.answers.forEach(Runnable::run);
            write(progress.missed, slow, false);
        } catch (RuntimeException e) {
            failed(group, progress, slow, e);
        }
    }

    private void failed(List<Work> group, Progress progress, Consumer<UUID> slow, RuntimeException e) {
        DatabaseError error = DatabaseError.in(e).orElse(null);
        UUID locked = error == DatabaseError.BUSY ? progress.workspace : null;
        if (locked != null) {
            slow.accept(locked);
        }
        if (error == DatabaseError.BUSY && locked == null && !progress.isCommitted) {
            // One of several workspaces, written in one trip: apart it shows which.
            write(group, slow, false);
        } else if (group.size() == 1 || progress.isCommitted || (error != null && locked == null)) {
            group.forEach(work -> work.answer().completeExceptionally(e));
        } else if (locked != null) {
            group.stream().filter(work -> work.workspace().equals(locked)).forEach(work -> work.answer()
                    .completeExceptionally(e));
            write(group, slow);
        } else {
            LOG.error("A group of leases failed; each is tried alone", new RedactedThrowable(e));
            group.forEach(work -> write(List.of(work), slow, false));
        }
    }

    private void inTransaction(List<Work> group, Progress progress, Consumer<UUID> slow, boolean isOptimistic) {
        // In the order in which all transactions lock heads.
        Map<UUID, List<Work>> byId = new TreeMap<>();
        group.forEach(work -> byId.computeIfAbsent(work.workspace(), workspace -> new ArrayList<>())
                .add(work));
        List<AnsweredGroup> expected = new ArrayList<>();
        List<List<Work>> unknown = new ArrayList<>();
        for (List<Work> works : byId.values()) {
            Optional<AnsweredGroup> answered = isOptimistic ? optimistic.answer(works) : Optional.empty();
            answered.ifPresentOrElse(expected::add, () -> unknown.add(works));
        }
        int left = unknown.size() + expected.size();
        for (List<Work> works : unknown) {
            left--;
            writeLocked(works, progress, left == 0, slow);
        }
        // Afterwards, because these wait for no lock while they hold others.
        if (!expected.isEmpty()) {
            writeIfUnchanged(expected, progress);
        }
    }

    private void writeIfUnchanged(List<AnsweredGroup> expected, Progress progress) {
        progress.workspace = null;
        boolean commits = !head.hasEntries();
        List<AnsweredGroup> changed = optimistic.write(expected, commits);
        progress.isCommitted = commits;
        changed.forEach(answered -> progress.missed.addAll(answered.works()));
        expected.stream()
                .filter(answered -> !changed.contains(answered))
                .forEach(answered -> progress.answers.add(() -> give(answered)));
    }

    private void writeLocked(List<Work> works, Progress progress, boolean isLast, Consumer<UUID> slow) {
        UUID workspace = works.get(0).workspace();
        progress.workspace = workspace;
        long begun = System.nanoTime();
        AnsweredGroup answered;
        try {
            answered = answers.of(works, reads.of(workspace, works));
        } catch (Rejected e) {
            progress.answers.add(() -> works.forEach(work -> work.answer().completeExceptionally(e)));
            return;
        }
        if (System.nanoTime() - begun > SLOW_NANOS) {
            slow.accept(workspace);
        }
        progress.answers.add(() -> give(answered));
        List<Sql.Update> updates = GroupStatements.updates(answered);
        if (isLast && !head.hasEntries()) {
            sql.applyAndCommit(workspace, updates);
            progress.isCommitted = true;
        } else {
            sql.apply(workspace, updates);
        }
    }

    private void give(AnsweredGroup answered) {
        optimistic.remember(answered);
        answers.give(answered);
    }
}
