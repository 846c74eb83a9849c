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
 */
record RoutedOwner(OwnerVersion version, Snapshot snapshot, OwnerState state, Map<UUID, UsableCredential> credentials) {

    /** Bytes of an owner, and of a credential beside its values, in memory, about. */
    private static final int OBJECTS = 500;

    /** The owner at the next version of what is used. */
    RoutedOwner used() {
        OwnerVersion next = version.used();
        return new RoutedOwner(next, snapshot, new OwnerState(next.health(), state.credentials()), credentials);
    }

    /** The owner in another state. */
    RoutedOwner with(Map<UUID, CredentialState> states) {
        return new RoutedOwner(version, snapshot, new OwnerState(version.health(), states), credentials);
    }

    /** Bytes in memory, about. */
    int weight() {
        return credentials.values().stream()
                        .mapToInt(credential -> OBJECTS + credential.length())
                        .sum()
                + OBJECTS * (1 + snapshot.models().size());
    }
}
