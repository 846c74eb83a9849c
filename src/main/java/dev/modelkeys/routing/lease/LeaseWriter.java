package dev.modelkeys.routing.lease;

import dev.modelkeys.database.ChainHead;
import dev.modelkeys.database.DatabaseError;
import dev.modelkeys.database.Sql;
import dev.modelkeys.database.WorkspaceLocks;
import dev.modelkeys.kernel.RedactedThrowable;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Answers what waits, of all workspaces, in groups of one transaction each: a group holds what came while the one before it was
 * written. What waits holds no thread.
 */
@ApplicationScoped
class LeaseWriter {

    private static final Logger LOG = Logger.getLogger(LeaseWriter.class);
    private static final int LARGEST_GROUP = 64;
    private static final int MOST_WAITING = 1_000;
    private static final int PATIENCE_SECONDS = 10;

    private final GroupWriter writer;
    private final ChainHead head;
    private final Sql sql;
    private final WorkspaceLocks locks;
    private final DistributionSummary groups;
    private final LinkedBlockingQueue<Work> waiting = new LinkedBlockingQueue<>();
    private final ConcurrentMap<UUID, AtomicInteger> byWorkspace = new ConcurrentHashMap<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread writing = new Thread(work, "leases");
        writing.setDaemon(true);
        return writing;
    });

    LeaseWriter(GroupWriter writer, ChainHead head, Sql sql, WorkspaceLocks locks, MeterRegistry registry) {
        this.writer = writer;
        this.head = head;
        this.sql = sql;
        this.locks = locks;
        this.groups = DistributionSummary.builder("mk.leases.group")
                .description("Acquisitions and reports that were answered in one transaction")
                .register(registry);
    }

    /** @throws Rejected with BUSY if too many of the workspace wait */
    void add(Work work) {
        AtomicInteger count = count(work);
        if (count.incrementAndGet() > MOST_WAITING) {
            count.decrementAndGet();
            throw busy();
        }
        work.answer().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
        waiting.add(work);
        writeNext();
    }

    /** How many of the workspace wait. */
    private AtomicInteger count(Work work) {
        return byWorkspace.computeIfAbsent(work.workspace(), workspace -> new AtomicInteger());
    }

    static Rejected busy() {
        return new Rejected(Rejection.of(Rejection.Code.BUSY, "Too many requests wait for a lease. Try again."));
    }

    void end(@Observes ShutdownEvent event) {
        thread.shutdown();
    }

    private void writeNext() {
        if (!waiting.isEmpty() && writing.compareAndSet(false, true)) {
            thread.execute(this::writeAll);
        }
    }

    private void writeAll() {
        try {
            List<Work> group = new ArrayList<>(LARGEST_GROUP);
            while (waiting.drainTo(group, LARGEST_GROUP) > 0) {
                group.forEach(work -> count(work).decrementAndGet());
                // Those whose callers were answered that it takes too long.
                group.removeIf(work -> work.answer().isDone());
                write(group);
                group.clear();
            }
        } finally {
            writing.set(false);
        }
        // One may have come just before.
        writeNext();
    }

    private void write(List<Work> group) {
        if (group.isEmpty()) {
            return;
        }
        groups.record(group.size());
        AtomicBoolean committed = new AtomicBoolean();
        try {
            QuarkusTransaction.requiringNew()
                    .call(() -> inTransaction(group, committed))
                    .forEach(Runnable::run);
        } catch (RuntimeException e) {
            if (group.size() == 1 || committed.get() || DatabaseError.in(e).isPresent()) {
                group.forEach(work -> work.answer().completeExceptionally(e));
            } else {
                LOG.error("A group of leases failed; each is tried alone", new RedactedThrowable(e));
                group.forEach(work -> write(List.of(work)));
            }
        }
    }

    /** All workspaces are held before the first head is locked: their deletion locks in the same order. */
    private List<Runnable> inTransaction(List<Work> group, AtomicBoolean committed) {
        Map<UUID, List<Work>> byId = new TreeMap<>();
        group.forEach(work -> byId.computeIfAbsent(work.workspace(), workspace -> new ArrayList<>())
                .add(work));
        Set<UUID> held = locks.hold(List.copyOf(byId.keySet()));
        List<Runnable> answers = new ArrayList<>();
        int left = held.size();
        for (Map.Entry<UUID, List<Work>> works : byId.entrySet()) {
            UUID workspace = works.getKey();
            if (!held.contains(workspace)) {
                answers.add(() -> works.getValue().forEach(LeaseWriter::refuse));
                continue;
            }
            GroupWriter.Answered answered = writer.answer(workspace, works.getValue());
            answers.add(answered.answers());
            left--;
            if (left > 0 || head.hasEntries()) {
                sql.apply(workspace, answered.updates());
            } else {
                sql.applyAndCommit(workspace, answered.updates());
                committed.set(true);
            }
        }
        return answers;
    }

    private static void refuse(Work work) {
        work.answer()
                .completeExceptionally(
                        new Rejected(Rejection.of(Rejection.Code.FORBIDDEN, "This workspace was deleted.")));
    }
}
