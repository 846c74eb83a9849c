package dev.modelkeys.vault;

import dev.modelkeys.kernel.KeysRotated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Data key rotation in three steps: a new key retires the others, the owner of the ciphertexts re-encrypts them, and the
 * retired keys are deleted.
 */
@ApplicationScoped
public class DataKeyRotation {

    /** Longest time for which a server may encrypt with a retired key: its cache, and its last transaction. */
    private static final Duration SETTLED = CachedDataKeys.TRUSTED.plusSeconds(5);

    private final DataKeyTable table;
    private final KeyWrap wrap;
    private final Event<KeysRotated> rotated;

    DataKeyRotation(DataKeyTable table, KeyWrap wrap, Event<KeysRotated> rotated) {
        this.table = table;
        this.wrap = wrap;
        this.rotated = rotated;
    }

    /**
     * Retires all keys for a new one and returns its version; resumes an unfinished rotation of the last day. Returns 0 for a
     * workspace that was deleted.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int begin(UUID workspace) {
        if (!table.hold(workspace)) {
            return 0;
        }
        int newest = table.lockNewest(workspace);
        if (newest > 0 && table.sinceLastRetired(workspace).isPresent()) {
            return newest;
        }
        WrappedDataKey next = wrap.freshKey(workspace, newest + 1);
        table.insertAndRetireOthers(workspace, next);
        rotated.fire(new KeysRotated(workspace, KeysRotated.Kind.DATA_KEY, next.version()));
        return next.version();
    }

    /** Time until no server encrypts with a retired key of this workspace; zero if that is so already. */
    public Duration unsettledFor(UUID workspace) {
        Duration left = table.sinceLastRetired(workspace).map(SETTLED::minus).orElse(Duration.ZERO);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Returns the versions of the retired keys, locked until the transaction ends: no ciphertext can begin to use one. */
    @Transactional(TxType.MANDATORY)
    public List<Integer> lockRetired(UUID workspace) {
        return table.lockRetired(workspace);
    }

    /** Beware: ciphertexts that still use this key are lost. */
    @Transactional(TxType.MANDATORY)
    public void remove(UUID workspace, int version) {
        table.delete(workspace, version);
    }
}
