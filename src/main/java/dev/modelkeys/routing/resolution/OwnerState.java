package dev.modelkeys.routing.resolution;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * States of an owner's credentials.
 *
 * @param version the owner's health version that they were read at
 * @param credentials by id; one that is not there was never used
 */
public record OwnerState(long version, Map<UUID, CredentialState> credentials) {

    public OwnerState {
        // A hash map finds ids faster than what Map.copyOf makes.
        credentials = Collections.unmodifiableMap(new HashMap<>(credentials));
    }

    public CredentialState of(UUID credential) {
        return credentials.getOrDefault(credential, CredentialState.UNUSED);
    }
}
