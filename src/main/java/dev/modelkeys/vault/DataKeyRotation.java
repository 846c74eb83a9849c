package dev.modelkeys.vault;

import dev.modelkeys.kernel.KeysRotated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Gives a workspace a new data key and takes the old ones away, once whoever keeps sealed secrets has sealed them anew.
 */
@ApplicationScoped
public class DataKeyRotation {

    /** A server may seal with a key for so long after it has a successor, and its last transaction takes a moment. */
    private static final Duration SETTLED = CachedDataKeys.TRUSTED.plusSeconds(5);

    private final RetiredDataKeys table;
    private final KeyWrap wrap;
    private final Event<KeysRotated> rotated;

    DataKeyRotation(RetiredDataKeys table, KeyWrap wrap, Event<KeysRotated> rotated) {
        this.table = table;
        this.wrap = wrap;
        this.rotated = rotated;
    }

    /** Retires all keys for a new one, and answers its version; goes on with a rotation of the last day that has not finished. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    public int begin(UUID workspace) throws SQLException {
        int newest = table.lockNewest(workspace);
        if (newest > 0 && table.hasLatelyRetired(workspace)) {
            return newest;
        }
        WrappedDataKey next = wrap.freshKey(workspace, newest + 1);
        table.insertAndRetireOthers(workspace, next);
        rotated.fire(new KeysRotated(workspace, KeysRotated.Kind.DATA_KEY, next.version()));
        return next.version();
    }

    /** How long until no server seals with a retired key of this workspace any more. */
    @Transactional(rollbackOn = SQLException.class)
    public Duration unsettledFor(UUID workspace) throws SQLException {
        Duration left = table.sinceLastRetired(workspace).map(SETTLED::minus).orElse(Duration.ZERO);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The retired keys, which no new row can use until this transaction ends. */
    @Transactional(value = Transactional.TxType.MANDATORY, rollbackOn = SQLException.class)
    public List<Integer> lockRetired(UUID workspace) throws SQLException {
        return table.lockRetired(workspace);
    }

    /** Beware: what is still sealed with it is lost. */
    @Transactional(value = Transactional.TxType.MANDATORY, rollbackOn = SQLException.class)
    public void remove(UUID workspace, int version) throws SQLException {
        table.delete(workspace, version);
    }
}
