package dev.modelkeys.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found in the database for one workspace: the keys that unwrap, and the newest version whether or not it
 * does. Version 0 stands for none.
 *
 * @param missed versions that were looked for in vain
 * @param reading the number of this look at the database, because a clock can be set back
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

    /** A version that nobody has asked for may have been made by another server a moment ago. */
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

    /** Never an older key instead: whoever rotates a key does not want the old one used again. */
    Optional<DataKey> newest() {
        return find(newestVersion);
    }

    /** A clock that was set back counts as time gone by, or it would freeze what is known here. */
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
