package dev.modelkeys.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Holds the entries of the current transaction and appends them just before it commits: the head of a workspace's chain is
 * a row lock that all its changes contend for, so it is held briefly. An entry that cannot be appended fails the commit.
 */
@ApplicationScoped
class AuditQueue {

    private final AuditTable table;
    private final HashChain chain;
    private final TransactionSynchronizationRegistry transactions;

    AuditQueue(AuditTable table, HashChain chain, TransactionSynchronizationRegistry transactions) {
        this.table = table;
        this.chain = chain;
        this.transactions = transactions;
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
            byWorkspace.forEach(AuditQueue.this::append);
        }

        @Override
        public void afterCompletion(int status) {}
    }

    private void append(UUID workspace, List<AuditEntry> entries) {
        try {
            link(workspace, entries);
        } catch (RuntimeException e) {
            throw new AuditUnavailable(e);
        }
    }

    private void link(UUID workspace, List<AuditEntry> entries) {
        Head head = table.lockHead(workspace);
        long seq = head.seq();
        byte[] hash = head.hash();
        List<LinkedEntry> linked = new ArrayList<>();
        for (AuditEntry entry : entries) {
            seq++;
            AuditEntry numbered = entry.numbered(seq);
            hash = chain.hash(hash, numbered);
            linked.add(new LinkedEntry(numbered, hash));
        }
        table.append(workspace, linked);
    }
}
