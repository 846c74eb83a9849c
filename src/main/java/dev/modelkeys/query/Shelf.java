package dev.modelkeys.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everything that was read for one answer. */
public final class Shelf {

    /** How many rows a list below another type holds; connections page through more. */
    public static final int LONGEST_LIST = 100;

    private final Map<UUID, StoredKeyring> rings;
    private final Map<UUID, StoredCredential> credentials;
    private final Map<String, StoredKeyring> providerRings;
    private final Map<String, List<StoredKeyring>> listed;
    private final Map<String, List<StoredKeyring>> removed;
    private final Map<String, Summary> summaries;

    Shelf(
            Map<UUID, StoredKeyring> rings,
            Map<UUID, StoredCredential> credentials,
            Map<String, StoredKeyring> providerRings,
            Map<String, List<StoredKeyring>> listed,
            Map<String, List<StoredKeyring>> removed,
            Map<String, Summary> summaries) {
        this.rings = rings;
        this.credentials = credentials;
        this.providerRings = providerRings;
        this.listed = listed;
        this.removed = removed;
        this.summaries = summaries;
    }

    /** Whether a provider is installed, and how many custom models it has in each state. */
    public record Summary(boolean installed, int listed, int removed) {

        static final Summary NONE = new Summary(false, 0, 0);
    }

    Shelf with(Map<String, Summary> read) {
        return new Shelf(rings, credentials, providerRings, listed, removed, read);
    }

    Set<String> providerIds() {
        return rings.values().stream().map(StoredKeyring::providerId).collect(Collectors.toSet());
    }

    public Optional<StoredKeyring> providerRing(String providerId) {
        return Optional.ofNullable(providerRings.get(providerId));
    }

    /** Its first custom models in the model list. */
    public List<StoredKeyring> listedModels(String providerId) {
        return listed.getOrDefault(providerId, List.of());
    }

    /** Its first custom models that left the model list. */
    public List<StoredKeyring> removedModels(String providerId) {
        return removed.getOrDefault(providerId, List.of());
    }

    public Summary summary(String providerId) {
        return summaries.getOrDefault(providerId, Summary.NONE);
    }

    public Optional<StoredKeyring> ring(UUID id) {
        return Optional.ofNullable(rings.get(id));
    }

    public Optional<StoredCredential> credential(UUID id) {
        return Optional.ofNullable(credentials.get(id));
    }
}
