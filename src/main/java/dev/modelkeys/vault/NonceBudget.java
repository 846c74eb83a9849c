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
 * Limit on the encryptions with one data key, over all servers, because random nonces may collide. Uses are reserved in
 * blocks in the database before they are spent. A transaction reserves them itself: waiting for a second connection could
 * deadlock the pool.
 */
@ApplicationScoped
class NonceBudget {

    /** A sixteenth of the limit of NIST SP 800-38D for random nonces of 96 bits. */
    private static final long LIMIT = 1L << 28;

    private static final long BLOCK = 1L << 12;

    private final DataKeyTable table;
    private final TransactionSynchronizationRegistry transactions;
    private final long limit;
    private final long block;
    private final Map<Key, AtomicLong> available = new ConcurrentHashMap<>();

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
     * Takes one use; false if the key is exhausted or gone.
     *
     * @throws KeyUnavailable if uses cannot be reserved
     */
    boolean take(UUID workspace, int version) {
        Key key = new Key(workspace, version);
        AtomicLong shared = available.computeIfAbsent(key, unknown -> new AtomicLong());
        if (transactions.getTransactionKey() == null) {
            return isTakenFrom(shared) || isTakenFromNewBlock(key, shared);
        }
        Reservation own = (Reservation) transactions.getResource(key);
        if (own == null) {
            if (isTakenFrom(shared)) {
                return true;
            }
            own = new Reservation(shared);
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

    private boolean isTakenFromNewBlock(Key key, AtomicLong shared) {
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

    /** Uses reserved by a transaction: the rest is shared after its commit, and after a rollback the spent ones are owed. */
    private static final class Reservation implements Synchronization {

        private final AtomicLong shared;
        private long left;
        private long used;

        Reservation(AtomicLong shared) {
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
