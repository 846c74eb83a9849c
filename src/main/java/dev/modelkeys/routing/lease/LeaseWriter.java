package dev.modelkeys.routing.lease;

import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers what waits, of all workspaces, in one lane, group after group. A workspace that had to be waited
 * for has a lane of its own for some seconds, so that the others do not wait for it too. What waits holds no thread.
 */
@ApplicationScoped
class LeaseWriter {

    private static final int MOST_WAITING = 1_000;
    private static final int PATIENCE_SECONDS = 10;
    private static final Duration APART = Duration.ofSeconds(10);
    private static final int LANES_AT_WORK = 2;

    private final GroupTransaction transaction;
    private final DistributionSummary groups;
    private final ConcurrentMap<UUID, AtomicInteger> byWorkspace = new ConcurrentHashMap<>();
    private final ExecutorService sharedThread = Executors.newSingleThreadExecutor(LeaseWriter::thread);
    private final ExecutorService otherThreads = Executors.newFixedThreadPool(LANES_AT_WORK, LeaseWriter::thread);
    private final LeaseLane shared = new LeaseLane(sharedThread, this::writeShared);
    private final ConcurrentMap<UUID, Apart> apart = new ConcurrentHashMap<>();

    LeaseWriter(GroupTransaction transaction, MeterRegistry registry) {
        this.transaction = transaction;
        this.groups = DistributionSummary.builder("mk.leases.group")
                .description("Acquisitions and reports that were answered in one transaction")
                .register(registry);
    }

    /** Lane of one workspace, at least until this nanosecond, and as long as anything is in it: else the two would race. */
    private record Apart(LeaseLane lane, long until) {

        boolean isOver() {
            return System.nanoTime() - until > 0 && lane.isIdle();
        }
    }

    private static Thread thread(Runnable work) {
        Thread writing = new Thread(work, "leases");
        writing.setDaemon(true);
        return writing;
    }

    /** @throws Rejected with BUSY if too many of the workspace wait */
    void add(Work work) {
        AtomicInteger count = count(work);
        if (count.incrementAndGet() > MOST_WAITING) {
            count.decrementAndGet();
            throw busy();
        }
        work.answer().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
        shared.add(work);
    }

    /** How many of the workspace wait. */
    private AtomicInteger count(Work work) {
        return byWorkspace.computeIfAbsent(work.workspace(), workspace -> new AtomicInteger());
    }

    static Rejected busy() {
        return new Rejected(Rejection.of(Rejection.Code.BUSY, "Too many requests wait for a lease. Try again."));
    }

    void end(@Observes ShutdownEvent event) {
        sharedThread.shutdown();
        otherThreads.shutdown();
    }

    private void writeShared(List<Work> group) {
        List<Work> here = new ArrayList<>(group.size());
        for (Work work : group) {
            Apart other = apart.computeIfPresent(work.workspace(), (workspace, known) -> known.isOver() ? null : known);
            if (other == null) {
                here.add(work);
            } else {
                other.lane().add(work);
            }
        }
        write(here);
    }

    private void write(List<Work> group) {
        group.forEach(work -> count(work).decrementAndGet());
        if (!group.isEmpty()) {
            groups.record(group.size());
            transaction.write(group, this::setApart);
        }
    }

    private void setApart(UUID workspace) {
        long until = System.nanoTime() + APART.toNanos();
        apart.merge(
                workspace,
                new Apart(new LeaseLane(otherThreads, this::write), until),
                (known, fresh) -> new Apart(known.lane(), until));
    }
}
