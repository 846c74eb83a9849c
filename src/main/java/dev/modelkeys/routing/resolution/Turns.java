package dev.modelkeys.routing.resolution;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Turns of one owner's pools on this server. */
public final class Turns {

    private final ConcurrentMap<UUID, Turn> byPool = new ConcurrentHashMap<>();
    private final @Nullable Turns before;

    public Turns() {
        this(null);
    }

    private Turns(@Nullable Turns before) {
        this.before = before;
    }

    /** The present turn of the pool; any one where there is no pool, which has nothing to take turns. */
    public Turn of(@Nullable Pool pool) {
        if (pool == null) {
            return RoundRobin.FIRST;
        }
        Turn present = byPool.get(pool.id());
        return present == null ? byPool.computeIfAbsent(pool.id(), id -> before(pool)) : present;
    }

    private Turn before(Pool pool) {
        return before == null ? Turn.first(pool.strategy()) : before.of(pool);
    }

    /** Passes the turn on; false, and nothing is changed, if another acquisition took the same turn. */
    public boolean commit(Resolution resolution) {
        TakenTurn turn = resolution.turn();
        return turn == null || byPool.replace(turn.pool(), turn.before(), turn.after());
    }

    /** Turns that go on from these, which do not see them until {@link #passOn}. */
    public Turns ahead() {
        return new Turns(this);
    }

    /** Lets the turns that these go on from be where these are. */
    public void passOn() {
        if (before != null) {
            before.byPool.putAll(byPool);
        }
    }

    /** Forgets the turns of all other pools. */
    public void keepOnly(Set<UUID> pools) {
        byPool.keySet().retainAll(pools);
    }
}
