package dev.modelkeys.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What was found in the database for one workspace: the keys that unwrap, and the newest version whether or not it
 * does. Version 0 stands for none.
 *
 * @param reading the number of this look at the database, because a clock can be set back
 */
record HeldKeys(Map<Integer, DataKey> byVersion, int newestVersion, Instant readAt, long reading) {

    private static final Duration TRUSTED = Duration.ofSeconds(30);

    static HeldKeys none(Instant readAt, long reading) {
        return new HeldKeys(Map.of(), 0, readAt, reading);
    }

    boolean has(int version) {
        return byVersion.containsKey(version);
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

    HeldKeys trustedAgainFrom(Instant now) {
        return new HeldKeys(byVersion, newestVersion, now, reading);
    }

    HeldKeys orLaterThan(HeldKeys other) {
        return reading < other.reading ? other : this;
    }
}
