package dev.modelkeys.audit;

import dev.modelkeys.audit.ChainTurns.Turn;
import dev.modelkeys.database.ChainHead;
import dev.modelkeys.database.Sql;
import dev.modelkeys.database.WorkspaceLocks;
import dev.modelkeys.database.WorkspaceLocks.Attempt;
import dev.modelkeys.database.WorkspaceLocks.Hold;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Holds the entries of the current transaction and appends them just before it commits: the head of a workspace's chain is
 * a row lock that all its changes contend for, so one statement takes it, and the next commits and releases it, before the
 * commit is on disk. The end of the transaction waits for the disk. An entry that cannot be appended fails the commit.
 */
@ApplicationScoped
class AuditQueue implements ChainHead {

    private final HeadMover mover;
    private final ChainTurns turns;
    private final WorkspaceLocks locks;
    private final Sql sql;
    private final TransactionSynchronizationRegistry transactions;
    private final Timer appended;
    private final Timer failed;

    AuditQueue(
            HeadMover mover,
            ChainTurns turns,
            WorkspaceLocks locks,
            Sql sql,
            TransactionSynchronizationRegistry transactions,
            MeterRegistry registry) {
        this.mover = mover;
        this.turns = turns;
        this.locks = locks;
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

    void add(AuditEntry entry) {
        appending().waiting.add(entry);
    }

    @Override
    public long lock(UUID workspace) {
        return appending().lock(workspace);
    }

    @Override
    public Locked tryLock(UUID workspace, Map<Object, Sql.Query<?>> queries) {
        return appending().tryLock(workspace, queries);
    }

    @Override
    public List<Boolean> tryWrite(List<ConditionalWrite> writes, boolean commits) {
        return locks.tryWrite(writes, AuditTable.FREE_HEAD, commits);
    }

    @Override
    public boolean hasEntries() {
        return !appending().waiting.isEmpty();
    }

    private Appending appending() {
        Appending known = (Appending) transactions.getResource(AuditQueue.class);
        if (known != null) {
            return known;
        }
        Appending appending = new Appending();
        transactions.putResource(AuditQueue.class, appending);
        transactions.registerInterposedSynchronization(appending);
        return appending;
    }

    private final class Appending implements Synchronization {

        private final List<AuditEntry> waiting = new ArrayList<>();
        private final Map<UUID, Turn> taken = new HashMap<>();

        long lock(UUID workspace) {
            Turn turn = taken.get(workspace);
            if (turn == null) {
                turn = take(workspace);
                turn.move(mover.lock(workspace, turn.durable()));
            }
            return turn.moved().seq();
        }

        Locked tryLock(UUID workspace, Map<Object, Sql.Query<?>> queries) {
            Turn known = taken.get(workspace);
            Turn turn = known == null ? take(workspace) : known;
            // Each statement sees what was committed until it began: those after the first, what its wait was for.
            Map<Object, Sql.Query<?>> all = new LinkedHashMap<>();
            all.put(Head.class, AuditTable.lockedHead(workspace));
            all.putAll(queries);
            Attempt<Object> attempt = locks.tryHold(workspace, all);
            if (attempt.hold() != Hold.HELD) {
                taken.remove(workspace);
                turn.giveBack();
                return new Locked(attempt.hold(), 0, Map.of());
            }
            Optional<?> head =
                    (Optional<?>) Objects.requireNonNull(attempt.results().get(Head.class));
            if (head.isEmpty()) {
                // Without a first entry there is none to lock.
                turn.move(mover.lock(workspace, turn.durable()));
                return new Locked(Hold.HELD, turn.moved().seq(), sql.queryAll(workspace, queries));
            }
            turn.move(HeadMover.checked((Head) head.get(), turn.durable()));
            return new Locked(Hold.HELD, turn.moved().seq(), attempt.results());
        }

        private Turn take(UUID workspace) {
            Turn turn = turns.take(workspace);
            taken.put(workspace, turn);
            return turn;
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
            if (!waiting.isEmpty()) {
                sql.releaseLocks();
            }
            taken.values().forEach(Turn::pass);
        }

        private void append(UUID workspace, List<AuditEntry> entries) {
            long begun = System.nanoTime();
            try {
                Turn locked = taken.get(workspace);
                Turn turn = locked == null ? take(workspace) : locked;
                turn.move(mover.append(workspace, entries, turn.expected(), turn.durable()));
                appended.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            } catch (RuntimeException e) {
                failed.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
                throw new AuditUnavailable(e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            taken.values().forEach(turn -> turn.end(status == Status.STATUS_COMMITTED));
        }
    }
}
