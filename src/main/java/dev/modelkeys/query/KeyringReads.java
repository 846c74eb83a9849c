package dev.modelkeys.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everything that was read for one answer. */
public final class KeyringReads {

    /** How many rows a list below another type holds; connections page through more. */
    public static final int LONGEST_LIST = 100;

    private final Map<UUID, KeyringRow> rings;
    private final Map<UUID, CredentialRow> credentials;
    private final Map<String, KeyringRow> providerRings;
    private final Map<String, List<KeyringRow>> listed;
    private final Map<String, List<KeyringRow>> removed;
    private final Map<String, Summary> summaries;

    KeyringReads(
            Map<UUID, KeyringRow> rings,
            Map<UUID, CredentialRow> credentials,
            Map<String, KeyringRow> providerRings,
            Map<String, List<KeyringRow>> listed,
            Map<String, List<KeyringRow>> removed,
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

    KeyringReads with(Map<String, Summary> read) {
        return new KeyringReads(rings, credentials, providerRings, listed, removed, read);
    }

    Set<String> providerIds() {
        return rings.values().stream().map(KeyringRow::providerId).collect(Collectors.toSet());
    }

    public Optional<KeyringRow> providerRing(String providerId) {
        return Optional.ofNullable(providerRings.get(providerId));
    }

    /** Its first custom models in the model list. */
    public List<KeyringRow> listedModels(String providerId) {
        return listed.getOrDefault(providerId, List.of());
    }

    /** Its first custom models that left the model list. */
    public List<KeyringRow> removedModels(String providerId) {
        return removed.getOrDefault(providerId, List.of());
    }

    public Summary summary(String providerId) {
        return summaries.getOrDefault(providerId, Summary.NONE);
    }

    public Optional<KeyringRow> ring(UUID id) {
        return Optional.ofNullable(rings.get(id));
    }

    public Optional<CredentialRow> credential(UUID id) {
        return Optional.ofNullable(credentials.get(id));
    }
}
