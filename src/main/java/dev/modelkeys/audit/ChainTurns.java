package dev.modelkeys.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.modelkeys.kernel.RunnableThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Turns of this server's transactions at the head of each chain. Transactions that wait here do not wait for each other in
 * the database, where every wait costs a process; and each finds in memory the head that the one before it left, so that
 * the head need not be read while it is locked. The database decides: other servers move the head too, and groups of leases
 * that wait for nothing lock it without a turn.
 */
@ApplicationScoped
class ChainTurns {

    /** As long as the database lets a transaction wait for a lock. */
    private static final int PATIENCE = 3;

    /** One that is forgotten in the middle of a turn costs a wait in the database, no more. */
    private static final int MAX_CHAINS = 10_000;

    private final Cache<UUID, Chain> chains =
            Caffeine.newBuilder().maximumSize(MAX_CHAINS).build();

    /** Waits for a turn; after three seconds it goes on without one, and the lock in the database keeps the order. */
    Turn take(UUID workspace) {
        Chain chain = chains.get(workspace, unknown -> new Chain());
        if (chain.turn.tryAcquire()) {
            return new Turn(chain, true);
        }
        RunnableThreads.pause();
        try {
            return new Turn(chain, chain.turn.tryAcquire(PATIENCE, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Turn(chain, false);
        } finally {
            RunnableThreads.resume();
        }
    }

    private static final class Chain {
        /** Not a lock: the transaction's reaper may end what another thread began. */
        private final Semaphore turn = new Semaphore(1);

        private volatile @Nullable Head last;
        private volatile @Nullable Head durable;
    }

    /** One transaction's turn, which ends when others see what it did, or with the transaction. */
    static final class Turn {

        private final Chain chain;
        private boolean isHeld;
        private @Nullable Head moved;

        private Turn(Chain chain, boolean isHeld) {
            this.chain = chain;
            this.isHeld = isHeld;
        }

        /** The head that the transaction has locked, or else that this server last committed; null if unknown. */
        @Nullable Head expected() {
            return moved == null ? chain.last : moved;
        }

        /** Where the transaction has locked or moved the head. */
        Head moved() {
            return Objects.requireNonNull(moved);
        }

        /** The head behind which no crash can set the chain back; null if unknown. */
        @Nullable Head durable() {
            return chain.durable;
        }

        void move(Head head) {
            moved = head;
        }

        /** The head is where it was moved to, and is or will soon be released. */
        void pass() {
            release(moved);
        }

        /** The head was not locked: what is known of it stays. */
        void giveBack() {
            release(chain.last);
        }

        void end(boolean isCommitted) {
            release(null);
            if (isCommitted) {
                chain.durable = moved;
            }
        }

        private void release(@Nullable Head last) {
            if (isHeld) {
                isHeld = false;
                chain.last = last;
                chain.turn.release();
            }
        }
    }
}
