package dev.modelkeys.vault;

import dev.modelkeys.database.StatementFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sees to it that no data key is used more often than its random nonces allow, over all servers. Uses are reserved in
 * the database in blocks: before they are used, and by the transaction that needs them, because one that waited for a
 * second connection could wait for ever.
 */
@ApplicationScoped
class NonceBudget {

    /** A sixteenth of what NIST SP 800-38D allows for random nonces of 96 bits. */
    private static final long LIMIT = 1L << 28;

    private static final long BLOCK = 1L << 12;

    private final DataKeyTable table;
    private final TransactionSynchronizationRegistry transactions;
    private final long limit;
    private final long block;
    private final Map<Key, AtomicLong> reserved = new ConcurrentHashMap<>();

    @Inject
    NonceBudget(DataKeyTable table, TransactionSynchronizationRegistry transactions) {
        this(table, transactions, LIMIT, BLOCK);
    }

    NonceBudget(DataKeyTable table, TransactionSynchronizationRegistry transactions, long limit, long block) {
        this.table = table;
        this.transactions = transactions;
        this.limit = limit;
        this.block = block;
    }

    /**
     * Counts one use; false if none is left, or the key is gone.
     *
     * @throws KeyUnavailable if uses cannot be reserved
     */
    boolean take(UUID workspace, int version) {
        Key key = new Key(workspace, version);
        AtomicLong shared = reserved.computeIfAbsent(key, unknown -> new AtomicLong());
        if (transactions.getTransactionKey() == null) {
            return isTakenFrom(shared) || isTakenFromFresh(key, shared);
        }
        Own own = (Own) transactions.getResource(key);
        if (own == null) {
            if (isTakenFrom(shared)) {
                return true;
            }
            own = new Own(shared);
            transactions.putResource(key, own);
            transactions.registerInterposedSynchronization(own);
        }
        if (own.left == 0) {
            if (!reserve(key)) {
                return false;
            }
            own.left = block;
        }
        own.left--;
        own.used++;
        return true;
    }

    private boolean reserve(Key key) {
        try {
            return table.reserve(key.workspace(), key.version(), block, limit);
        } catch (StatementFailed e) {
            throw new KeyUnavailable(key.workspace());
        }
    }

    private boolean isTakenFromFresh(Key key, AtomicLong shared) {
        boolean granted = reserve(key);
        if (granted) {
            shared.addAndGet(block - 1);
        }
        return granted;
    }

    private static boolean isTakenFrom(AtomicLong uses) {
        return uses.getAndUpdate(left -> left > 0 ? left - 1 : left) > 0;
    }

    private record Key(UUID workspace, int version) {}

    /** What a transaction reserved: the others may have it when it is committed. What was used is used either way. */
    private static final class Own implements Synchronization {

        private final AtomicLong shared;
        private long left;
        private long used;

        Own(AtomicLong shared) {
            this.shared = shared;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            shared.addAndGet(status == Status.STATUS_COMMITTED ? left : -used);
        }
    }
}
