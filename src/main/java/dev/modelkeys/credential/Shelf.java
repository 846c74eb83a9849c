package dev.modelkeys.credential;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that was read for one answer, in one statement, so that it fits together.
 */
public final class Shelf {

    /** How many rows a list below another type holds; connections page through more. */
    public static final int LONGEST_LIST = 100;

    private final Map<UUID, StoredKeyring> rings;
    private final Map<UUID, StoredCredential> credentials;
    private final Map<String, StoredKeyring> providerRings;
    private final Map<String, ModelList> listed;
    private final Map<String, ModelList> removed;

    Shelf(
            Map<UUID, StoredKeyring> rings,
            Map<UUID, StoredCredential> credentials,
            Map<String, StoredKeyring> providerRings,
            Map<String, ModelList> listed,
            Map<String, ModelList> removed) {
        this.rings = rings;
        this.credentials = credentials;
        this.providerRings = providerRings;
        this.listed = listed;
        this.removed = removed;
    }

    /** The first custom models of a provider in one state, and how many there are. */
    public record ModelList(List<StoredKeyring> models, int count) {

        static final ModelList EMPTY = new ModelList(List.of(), 0);
    }

    public Optional<StoredKeyring> providerRing(String providerId) {
        return Optional.ofNullable(providerRings.get(providerId));
    }

    public ModelList listedModels(String providerId) {
        return listed.getOrDefault(providerId, ModelList.EMPTY);
    }

    public ModelList removedModels(String providerId) {
        return removed.getOrDefault(providerId, ModelList.EMPTY);
    }

    public Optional<StoredKeyring> ring(UUID id) {
        return Optional.ofNullable(rings.get(id));
    }

    public Optional<StoredCredential> credential(UUID id) {
        return Optional.ofNullable(credentials.get(id));
    }
}
