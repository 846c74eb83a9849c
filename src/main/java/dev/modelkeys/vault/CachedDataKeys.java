package dev.modelkeys.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cached data keys of one workspace, as one reading of the database found them.
 *
 * @param byVersion keys that unwrap
 * @param newestVersion newest version, whether it unwraps or not; 0 if there is none
 * @param missed requested versions that were not found
 * @param reading number of this reading, which orders readings even if the clock is set back
 */
record CachedDataKeys(
        Map<Integer, DataKey> byVersion, int newestVersion, Set<Integer> missed, Instant readAt, long reading) {

    static final Duration TRUSTED = Duration.ofSeconds(30);

    static CachedDataKeys none(Instant readAt, long reading) {
        return new CachedDataKeys(Map.of(), 0, Set.of(), readAt, reading);
    }

    boolean has(int version) {
        return byVersion.containsKey(version);
    }

    /** Returns whether another server may have created this version since the reading. */
    boolean mayLack(int version, Instant now) {
        return !isFresh(now) || (!missed.contains(version) && version > newestVersion);
    }

    CachedDataKeys withMissed(CachedDataKeys earlier, int version, Instant now) {
        Stream<Integer> known = earlier.isFresh(now) ? earlier.missed.stream() : Stream.empty();
        return new CachedDataKeys(
                byVersion,
                newestVersion,
                Stream.of(known, missed.stream(), Stream.of(version))
                        .flatMap(versions -> versions)
                        .filter(missing -> !has(missing))
                        .collect(Collectors.toUnmodifiableSet()),
                readAt,
                reading);
    }

    Optional<DataKey> find(int version) {
        return Optional.ofNullable(byVersion.get(version));
    }

    /** Empty if the newest key does not unwrap: after a rotation, an older key must not be used again. */
    Optional<DataKey> newest() {
        return find(newestVersion);
    }

    /** Beware: a clock that is set back ends the freshness, or the cache would never expire. */
    boolean isFresh(Instant now) {
        Duration age = Duration.between(readAt, now);
        return !age.isNegative() && age.compareTo(TRUSTED) < 0;
    }

    CachedDataKeys trustedAgainFrom(Instant now) {
        return new CachedDataKeys(byVersion, newestVersion, missed, now, reading);
    }

    CachedDataKeys orLaterThan(CachedDataKeys other) {
        return reading < other.reading ? other : this;
    }
}
