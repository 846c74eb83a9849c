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
 * The data keys of all workspaces, unwrapped and kept in memory. A key once held never changes, so only what is missing
 * is looked for: at once the first time somebody asks for a version, then every half minute at most, because a key that
 * does not unwrap must not cost a query for every row.
 */
@ApplicationScoped
class DataKeys {

    private static final Logger LOG = Logger.getLogger(DataKeys.class);
    private static final int FIRST_VERSION = 1;

    private final DataKeyTable table;
    private final KeyWrap wrap;
    private final NonceBudget uses;
    private final Clock clock;
    private final AtomicLong readings = new AtomicLong();
    private final Map<UUID, CachedDataKeys> cache = new ConcurrentHashMap<>();

    DataKeys(DataKeyTable table, KeyWrap wrap, NonceBudget uses, Clock clock) {
        this.table = table;
        this.wrap = wrap;
        this.uses = uses;
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

    /** The newest key. Asks again at once when there is none: another server may just have made it. */
    Optional<DataKey> newest(UUID workspace) {
        CachedDataKeys known = recent(workspace);
        return known.newestVersion() == 0 ? read(workspace).newest() : known.newest();
    }

    /** The newest key, to be used once. One that is used up has a successor, which is committed before it is used. */
    Optional<DataKey> takeNewest(UUID workspace) {
        Optional<DataKey> newest = newest(workspace);
        if (newest.isEmpty() || uses.take(workspace, newest.get().version())) {
            return newest;
        }
        succeed(workspace, newest.get().version());
        return read(workspace).newest().filter(key -> uses.take(workspace, key.version()));
    }

    /** The key of this version, to be used once; empty where it is not there or used up. */
    Optional<DataKey> take(UUID workspace, int version) {
        return find(workspace, version).filter(key -> uses.take(workspace, version));
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

    // Not inside ConcurrentHashMap.compute: its lock would be held while waiting for a connection, and whoever holds
    // the connections may be waiting for that lock.
    private CachedDataKeys read(UUID workspace) {
        Instant now = clock.instant();
        long reading = readings.incrementAndGet();
        try {
            CachedDataKeys found = unwrap(workspace, table.of(workspace), now, reading);
            return cache.merge(workspace, found, (known, latest) -> latest.orLaterThan(known));
        } catch (StatementFailed e) {
            LOG.warnf("The data keys of workspace %s cannot be read: SQL state %s", workspace, e.sqlState());
            // Remembered too: a page asks for every row, and each would wait for a database that does not answer.
            return cache.merge(
                    workspace, CachedDataKeys.none(now, reading), (known, none) -> known.trustedAgainFrom(now));
        }
    }

    private CachedDataKeys unwrap(UUID workspace, List<WrappedDataKey> wrappedKeys, Instant now, long reading) {
        Map<Integer, DataKey> held = new HashMap<>();
        int newest = 0;
        for (WrappedDataKey wrapped : wrappedKeys) {
            newest = Math.max(newest, wrapped.version());
            try {
                held.put(wrapped.version(), wrap.unwrap(workspace, wrapped));
            } catch (DecryptionFailed e) {
                SecurityLog.LOG.errorf(
                        "Data key %d of workspace %s does not unwrap with master key %s: %s",
                        wrapped.version(), workspace, wrapped.masterKeyId(), e.reason());
            }
        }
        return new CachedDataKeys(Map.copyOf(held), newest, Set.of(), now, reading);
    }
}
