package dev.modelkeys.kernel;

import java.util.HashMap;
import java.util.Map;

/**
 * Budget that many share, and of which each has a part at most.
 *
 * @param <K> who takes, such as an address or a workspace
 */
public final class SharedBudget<K> {

    private final long total;
    private final long part;
    private final Map<K, Long> taken = new HashMap<>();
    private long allTaken;

    public SharedBudget(long total, long part) {
        this.total = total;
        this.part = part;
    }

    /** False, and nothing is taken, if so much is not left. */
    public synchronized boolean take(K key, long amount) {
        if (amount == 0) {
            return true;
        }
        long own = taken.getOrDefault(key, 0L) + amount;
        if (allTaken + amount > total || own > part) {
            return false;
        }
        taken.put(key, own);
        allTaken += amount;
        return true;
    }

    public synchronized void giveBack(K key, long amount) {
        if (amount == 0) {
            return;
        }
        allTaken -= amount;
        taken.computeIfPresent(key, (same, own) -> own > amount ? Long.valueOf(own - amount) : null);
    }
}
