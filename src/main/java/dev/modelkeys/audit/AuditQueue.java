package dev.modelkeys.audit;

import dev.modelkeys.audit.ChainTurns.Turn;
import dev.modelkeys.database.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Holds the entries of the current transaction and appends them just before it commits: the head of a workspace's chain is
 * a row lock that all its changes contend for, so one statement takes it, and the next commits and releases it, before the
 * commit is on disk. The end of the transaction waits for the disk. An entry that cannot be appended fails the commit.
 */
@ApplicationScoped
class AuditQueue {

    private final HeadMover mover;
    private final ChainTurns turns;
    private final Sql sql;
    private final TransactionSynchronizationRegistry transactions;
    private final Timer appended;
    private final Timer failed;

    AuditQueue(
            HeadMover mover,
            ChainTurns turns,
            Sql sql,
            TransactionSynchronizationRegistry transactions,
            MeterRegistry registry) {
        this.mover = mover;
        this.turns = turns;
        this.sql = sql;
        this.transactions = transactions;
        this.appended = timer(registry, "appended");
        this.failed = timer(registry, "failed");
    }

    private static Timer timer(MeterRegistry registry, String outcome) {
        return Timer.builder("mk.audit.append")
                .description("Time that a transaction takes to append its entries, waiting for its turn included")
                .tag("outcome", outcome)
                .register(registry);
    }

    @SuppressWarnings("unchecked")
    void add(AuditEntry entry) {
        List<AuditEntry> waiting = (List<AuditEntry>) transactions.getResource(AuditQueue.class);
        if (waiting == null) {
            waiting = new ArrayList<>();
            transactions.putResource(AuditQueue.class, waiting);
            transactions.registerInterposedSynchronization(new Appending(waiting));
        }
        waiting.add(entry);
    }

    private final class Appending implements Synchronization {

        private final List<AuditEntry> waiting;
        private final List<Turn> taken = new ArrayList<>();

        Appending(List<AuditEntry> waiting) {
            this.waiting = waiting;
        }

        @Override
        public void beforeCompletion() {
            if (transactions.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK) {
                return;
            }
            Map<UUID, List<AuditEntry>> byWorkspace = new TreeMap<>();
            waiting.forEach(entry -> byWorkspace
                    .computeIfAbsent(entry.workspace(), workspace -> new ArrayList<>())
                    .add(entry));
            // In one order for all, so that two transactions that lock the same heads cannot deadlock.
            byWorkspace.forEach(this::append);
            sql.releaseLocks();
            taken.forEach(Turn::pass);
        }

        private void append(UUID workspace, List<AuditEntry> entries) {
            long begun = System.nanoTime();
            try {
                Turn turn = turns.take(workspace);
                taken.add(turn);
                turn.move(mover.append(workspace, entries, turn.expected(), turn.durable()));
                appended.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            } catch (RuntimeException e) {
                failed.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
                throw new AuditUnavailable(e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            taken.forEach(turn -> turn.end(status == Status.STATUS_COMMITTED));
        }
    }
}
