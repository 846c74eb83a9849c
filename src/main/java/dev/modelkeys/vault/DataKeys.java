package dev.modelkeys.vault;

import dev.modelkeys.database.StatementFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Cache of unwrapped data keys. Keys never change, so only a missing version causes a query: at its first request, then at
 * most every 30 seconds, because a key that does not unwrap must not cost a query for every row.
 */
@ApplicationScoped
class DataKeys {

    private static final Logger LOG = Logger.getLogger(DataKeys.class);
    private static final int FIRST_VERSION = 1;

    private final DataKeyTable table;
    private final KeyWrap wrap;
    private final NonceBudget budget;
    private final Clock clock;
    private final AtomicLong readings = new AtomicLong();
    private final Map<UUID, CachedDataKeys> cache = new ConcurrentHashMap<>();

    DataKeys(DataKeyTable table, KeyWrap wrap, NonceBudget budget, Clock clock) {
        this.table = table;
        this.wrap = wrap;
        this.budget = budget;
        this.clock = clock;
    }

    boolean holds(UUID workspace, int version) {
        return find(workspace, version).isPresent();
    }

    Optional<DataKey> find(UUID workspace, int version) {
        CachedDataKeys known = cache.get(workspace);
        if (known != null && known.has(version)) {
            return known.find(version);
        }
        Instant now = clock.instant();
        if (known != null && !known.mayLack(version, now)) {
            return Optional.empty();
        }
        read(workspace);
        CachedDataKeys earlier = known == null ? CachedDataKeys.none(now, 0) : known;
        CachedDataKeys latest =
                cache.computeIfPresent(workspace, (id, found) -> found.withMissed(earlier, version, now));
        return latest == null ? Optional.empty() : latest.find(version);
    }

    /** Returns the newest key. Reads again at once if there is none, because another server may have just created it. */
    Optional<DataKey> newest(UUID workspace) {
        CachedDataKeys known = recent(workspace);
        return known.newestVersion() == 0 ? read(workspace).newest() : known.newest();
    }

    /** Takes one use of the newest key. An exhausted key gets a successor, committed before its first use. */
    Optional<DataKey> takeNewest(UUID workspace) {
        Optional<DataKey> newest = newest(workspace);
        if (newest.isEmpty() || budget.take(workspace, newest.get().version())) {
            return newest;
        }
        succeed(workspace, newest.get().version());
        return read(workspace).newest().filter(key -> budget.take(workspace, key.version()));
    }

    /** Takes one use of this version; empty if the key is missing or exhausted. */
    Optional<DataKey> take(UUID workspace, int version) {
        return find(workspace, version).filter(key -> budget.take(workspace, version));
    }

    /** Creates the first key unless the workspace has one, and commits it before it can encrypt anything. */
    void create(UUID workspace) {
        table.insertNext(workspace, wrap.freshKey(workspace, FIRST_VERSION));
        read(workspace);
    }

    void createMissing() {
        table.workspacesWithoutKey().forEach(this::create);
    }

    private void succeed(UUID workspace, int version) {
        if (table.insertNext(workspace, wrap.freshKey(workspace, version + 1))) {
            LOG.infof("Data key %d of workspace %s was used up, and %d took over", version, workspace, version + 1);
        }
    }

    private CachedDataKeys recent(UUID workspace) {
        CachedDataKeys known = cache.get(workspace);
        return known != null && known.isFresh(clock.instant()) ? known : read(workspace);
    }

    // Beware: not inside ConcurrentHashMap.compute. Its lock would be held while waiting for a connection, and the
    // threads
    // that hold the connections may be waiting for that lock.
    private CachedDataKeys read(UUID workspace) {
        Instant now = clock.instant();
        long reading = readings.incrementAndGet();
        try {
            CachedDataKeys found = unwrap(workspace, table.of(workspace), now, reading);
            return cache.merge(workspace, found, (known, latest) -> latest.orLaterThan(known));
        } catch (StatementFailed e) {
            LOG.warnf("The data keys of workspace %s cannot be read: SQL state %s", workspace, e.sqlState());
            // Cached too, or every row of a page would wait for the database again.
            return cache.merge(
                    workspace, CachedDataKeys.none(now, reading), (known, none) -> known.trustedAgainFrom(now));
        }
    }

    private CachedDataKeys unwrap(UUID workspace, List<WrappedDataKey> wrappedKeys, Instant now, long reading) {
        Map<Integer, DataKey> unwrapped = new HashMap<>();
        int newest = 0;
        for (WrappedDataKey wrapped : wrappedKeys) {
            newest = Math.max(newest, wrapped.version());
            try {
                unwrapped.put(wrapped.version(), wrap.unwrap(workspace, wrapped));
            } catch (DecryptionFailed e) {
                SecurityLog.LOG.errorf(
                        "Data key %d of workspace %s does not unwrap with master key %s: %s",
                        wrapped.version(), workspace, wrapped.masterKeyId(), e.reason());
            }
        }
        return new CachedDataKeys(Map.copyOf(unwrapped), newest, Set.of(), now, reading);
    }
}
