package dev.modelkeys.routing.resolution;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Turns of one owner's pools on this server. */
public final class Turns {

    private final ConcurrentMap<UUID, Turn> byPool = new ConcurrentHashMap<>();

    /** The present turn of the pool; any one where there is no pool, which has nothing to take turns. */
    public Turn of(@Nullable Pool pool) {
        if (pool == null) {
            return RoundRobin.FIRST;
        }
        Turn present = byPool.get(pool.id());
        return present == null ? byPool.computeIfAbsent(pool.id(), id -> Turn.first(pool.strategy())) : present;
    }

    /** Passes the turn on; false, and nothing is changed, if another acquisition took the same turn. */
    public boolean commit(Resolution resolution) {
        TakenTurn turn = resolution.turn();
        return turn == null || byPool.replace(turn.pool(), turn.before(), turn.after());
    }
}
