package dev.modelkeys.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows that were read for one request. */
public final class KeyringReads {

    /** The number of rows in a list below another type; connections page through more. */
    public static final int LONGEST_LIST = 100;

    static final KeyringReads EMPTY = new KeyringReads(List.of(), Map.of());

    private final Map<UUID, KeyringRow> keyrings;
    private final Map<String, List<KeyringRow>> byProvider;
    private final Map<UUID, CredentialRow> credentials;
    /** By their loaders; one map by id for each. */
    private final Map<Object, Object> facts;

    /** @param keyrings in the order of their lists */
    KeyringReads(List<KeyringRow> keyrings, Map<UUID, CredentialRow> credentials) {
        this(
                keyrings.stream().collect(Collectors.toMap(KeyringRow::id, keyring -> keyring)),
                keyrings.stream().collect(Collectors.groupingBy(KeyringRow::providerId)),
                credentials,
                Map.of());
    }

    private KeyringReads(
            Map<UUID, KeyringRow> keyrings,
            Map<String, List<KeyringRow>> byProvider,
            Map<UUID, CredentialRow> credentials,
            Map<Object, Object> facts) {
        this.keyrings = keyrings;
        this.byProvider = byProvider;
        this.credentials = credentials;
        this.facts = facts;
    }

    KeyringReads with(Map<?, ?> moreFacts) {
        Map<Object, Object> all = new HashMap<>(facts);
        all.putAll(moreFacts);
        return new KeyringReads(keyrings, byProvider, credentials, all);
    }

    KeyringReads with(List<CredentialRow> moreCredentials) {
        Map<UUID, CredentialRow> all = new HashMap<>(credentials);
        moreCredentials.forEach(credential -> all.put(credential.id(), credential));
        return new KeyringReads(keyrings, byProvider, all, facts);
    }

    /** Credentials of the pools that were read, without those that were read already. */
    Set<UUID> missingCredentials() {
        Map<?, Map<ModelKey, PoolRow>> pools = loaded(ModelFacts.POOLS);
        Map<?, PoolRow> customPools = loaded(ModelFacts.CUSTOM_POOLS);
        return Stream.concat(
                        pools.values().stream().flatMap(ofProvider -> ofProvider.values().stream()),
                        customPools.values().stream())
                .flatMap(PoolRow::credentials)
                .filter(credential -> !credentials.containsKey(credential))
                .collect(Collectors.toSet());
    }

    Set<String> providerIds() {
        return byProvider.keySet();
    }

    Set<UUID> keyringIds() {
        return keyrings.keySet();
    }

    public Optional<KeyringRow> providerKeyring(String providerId) {
        return of(providerId).filter(keyring -> !keyring.isCustomModel()).findFirst();
    }

    /** The first custom models in the model list of the provider. */
    public List<KeyringRow> listedModels(String providerId) {
        return models(providerId, false);
    }

    /** The first custom models that were removed from the model list of the provider. */
    public List<KeyringRow> removedModels(String providerId) {
        return models(providerId, true);
    }

    public Optional<KeyringRow> keyring(UUID id) {
        return Optional.ofNullable(keyrings.get(id));
    }

    public Optional<CredentialRow> credential(UUID id) {
        return Optional.ofNullable(credentials.get(id));
    }

    public <T> Optional<T> fact(ProviderLoader<T> loader, String providerId) {
        return fact((Object) loader, providerId);
    }

    public <T> Optional<T> fact(KeyringLoader<T> loader, UUID keyringId) {
        return fact((Object) loader, keyringId);
    }

    private <T> Optional<T> fact(Object loader, Object key) {
        Map<?, T> loaded = loaded(loader);
        return Optional.ofNullable(loaded.get(key));
    }

    @SuppressWarnings("unchecked") // Each loader's facts are of its own type.
    private <T> Map<?, T> loaded(Object loader) {
        return (Map<?, T>) facts.getOrDefault(loader, Map.of());
    }

    /** A keyring that was asked for by its id may stand beyond the end of its list: rows are in the order of lists. */
    private List<KeyringRow> models(String providerId, boolean removed) {
        return of(providerId)
                .filter(keyring -> keyring.isCustomModel() && keyring.removed() == removed)
                .limit(LONGEST_LIST)
                .toList();
    }

    private Stream<KeyringRow> of(String providerId) {
        return byProvider.getOrDefault(providerId, List.of()).stream();
    }
}
