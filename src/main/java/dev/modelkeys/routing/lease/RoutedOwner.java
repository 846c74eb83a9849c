package dev.modelkeys.routing.lease;

import dev.modelkeys.credential.UsableCredential;
import dev.modelkeys.routing.resolution.CredentialState;
import dev.modelkeys.routing.resolution.OwnerState;
import dev.modelkeys.routing.resolution.Snapshot;
import java.util.Map;
import java.util.UUID;

/**
 * All that routing knows of an owner at one version.
 *
 * @param credentials those that can be chosen, by id
 * @param weight bytes in memory, about
 * @param isReadable whether every credential that can be chosen can be decrypted
 * @param readAt the nanosecond at which it was read
 */
record RoutedOwner(
        OwnerVersion version,
        Snapshot snapshot,
        OwnerState state,
        Map<UUID, UsableCredential> credentials,
        int weight,
        boolean isReadable,
        long readAt) {

    /** Bytes of a model's pools and of a credential beside its values, and of a member of a pool, in memory, about. */
    private static final int OBJECTS = 500;

    private static final int MEMBER = 64;

    private static final long RETRY_NANOS = 10_000_000_000L;

    static RoutedOwner of(
            OwnerVersion version, Snapshot snapshot, OwnerState state, Map<UUID, UsableCredential> credentials) {
        long values = credentials.values().stream()
                .mapToLong(UsableCredential::length)
                .sum();
        long objects =
                (long) OBJECTS * (1 + credentials.size() + snapshot.models().size());
        long members = snapshot.pools().mapToLong(pool -> pool.members().size()).sum();
        long bytes = values + objects + MEMBER * members;
        return new RoutedOwner(
                version,
                snapshot,
                state,
                credentials,
                (int) Math.min(bytes, Integer.MAX_VALUE),
                snapshot.isReadable(),
                System.nanoTime());
    }

    /** The owner at the next version of what is used. */
    RoutedOwner used() {
        OwnerVersion next = version.used();
        return with(next, new OwnerState(next.health(), state.credentials()));
    }

    /** The owner in another state. */
    RoutedOwner with(Map<UUID, CredentialState> states) {
        return with(version, new OwnerState(version.health(), states));
    }

    private RoutedOwner with(OwnerVersion next, OwnerState after) {
        return new RoutedOwner(next, snapshot, after, credentials, weight, isReadable, readAt);
    }

    /** Whether this is still all that is known at the version. */
    boolean isAsOf(OwnerVersion present) {
        return version.equals(present) && isFresh();
    }

    /** What could not be decrypted is tried again after some seconds: the reason can pass without a change. */
    boolean isFresh() {
        return isReadable || System.nanoTime() - readAt < RETRY_NANOS;
    }
}
