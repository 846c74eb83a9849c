package dev.modelkeys.audit;

import dev.modelkeys.audit.AuditTable.Head;
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
 * Entries of the transaction at hand, appended when it is about to commit: the end of a workspace's chain is a lock that
 * all its changes meet at, so it is held as short as can be. What cannot be appended cannot be committed.
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
            // In one order for all, so that two who lock the same ends cannot wait for each other.
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
