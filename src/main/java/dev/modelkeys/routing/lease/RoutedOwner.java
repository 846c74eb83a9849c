package dev.modelkeys.routing.lease;

import dev.modelkeys.credential.UsableCredential;
import dev.modelkeys.routing.resolution.CredentialState;
import dev.modelkeys.routing.resolution.OwnerState;
import dev.modelkeys.routing.resolution.Snapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * All that routing knows of an owner at one version.
 *
 * @param credentials those that can be chosen, by id
 * @param weight bytes in memory, about
 * @param isReadable whether every credential that can be chosen can be decrypted
 */
record RoutedOwner(
        OwnerVersion version,
        Snapshot snapshot,
        OwnerState state,
        Map<UUID, UsableCredential> credentials,
        int weight,
        boolean isReadable) {

    /** Bytes of a model's pools and of a credential beside its values, and of a member of a pool, in memory, about. */
    private static final int OBJECTS = 500;

    private static final int MEMBER = 64;

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
                version, snapshot, state, credentials, (int) Math.min(bytes, Integer.MAX_VALUE), snapshot.isReadable());
    }

    /** The owner at the next version of what is used. */
    RoutedOwner used() {
        OwnerVersion next = version.used();
        return with(next, new OwnerState(next.health(), state.credentials()), credentials);
    }

    /** The owner in another state. */
    RoutedOwner with(Map<UUID, CredentialState> states) {
        return with(version, new OwnerState(version.health(), states), credentials);
    }

    /** The owner with a credential more, which cannot be chosen. */
    RoutedOwner with(Map<UUID, UsableCredential> more, Map<UUID, CredentialState> states) {
        Map<UUID, UsableCredential> all = new HashMap<>(credentials);
        all.putAll(more);
        return with(version, new OwnerState(version.health(), states), all);
    }

    private RoutedOwner with(OwnerVersion next, OwnerState after, Map<UUID, UsableCredential> usable) {
        return new RoutedOwner(next, snapshot, after, usable, weight, isReadable);
    }
}
