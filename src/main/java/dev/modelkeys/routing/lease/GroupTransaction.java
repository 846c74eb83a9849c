package dev.modelkeys.routing.lease;

import dev.modelkeys.database.ChainHead;
import dev.modelkeys.database.DatabaseError;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.RedactedThrowable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers groups of requests, of any number of workspaces, in one transaction each. */
@ApplicationScoped
class GroupTransaction {

    private static final Logger LOG = Logger.getLogger(GroupTransaction.class);
    private static final long SLOW_NANOS = 100_000_000;

    private final GroupWriter writer;
    private final ChainHead head;
    private final Sql sql;

    GroupTransaction(GroupWriter writer, ChainHead head, Sql sql) {
        this.writer = writer;
        this.head = head;
        this.sql = sql;
    }

    /** How far a transaction came: the workspace that it was at, and whether it is committed. */
    private static final class Progress {

        private @Nullable UUID workspace;
        private boolean isCommitted;
    }

    /**
     * Answers all of the group. Where a workspace is locked for too long, its requests fail and no others.
     *
     * @param slow told of a workspace that had to be waited for
     */
    void write(List<Work> asked, Consumer<UUID> slow) {
        // Without those whose callers were answered that it takes too long.
        List<Work> group =
                asked.stream().filter(work -> !work.answer().isDone()).toList();
        if (group.isEmpty()) {
            return;
        }
        Progress progress = new Progress();
        try {
            List<Runnable> answers = QuarkusTransaction.requiringNew().call(() -> inTransaction(group, progress, slow));
            progress.isCommitted = true;
            answers.forEach(Runnable::run);
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
        if (group.size() == 1 || progress.isCommitted || (error != null && locked == null)) {
            group.forEach(work -> work.answer().completeExceptionally(e));
        } else if (locked != null) {
            group.stream().filter(work -> work.workspace().equals(locked)).forEach(work -> work.answer()
                    .completeExceptionally(e));
            write(group, slow);
        } else {
            LOG.error("A group of leases failed; each is tried alone", new RedactedThrowable(e));
            group.forEach(work -> write(List.of(work), slow));
        }
    }

    private List<Runnable> inTransaction(List<Work> group, Progress progress, Consumer<UUID> slow) {
        // In the order in which all transactions lock heads.
        Map<UUID, List<Work>> byId = new TreeMap<>();
        group.forEach(work -> byId.computeIfAbsent(work.workspace(), workspace -> new ArrayList<>())
                .add(work));
        List<Runnable> answers = new ArrayList<>();
        int left = byId.size();
        for (Map.Entry<UUID, List<Work>> works : byId.entrySet()) {
            UUID workspace = works.getKey();
            left--;
            progress.workspace = workspace;
            long begun = System.nanoTime();
            GroupWriter.Answered answered = writer.answer(workspace, works.getValue());
            if (System.nanoTime() - begun > SLOW_NANOS) {
                slow.accept(workspace);
            }
            answers.add(answered.answers());
            if (left > 0 || head.hasEntries()) {
                sql.apply(workspace, answered.updates());
            } else {
                sql.applyAndCommit(workspace, answered.updates());
                progress.isCommitted = true;
            }
        }
        return answers;
    }
}
