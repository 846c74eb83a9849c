package dev.modelkeys.query;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The parts of providers and keyrings to read for one request, beyond the keyrings it names.
 *
 * @param parts of keyrings, read with them in one statement
 * @param providerLoaders one further statement each, for all providers
 * @param keyringLoaders one further statement each, for all keyrings
 */
public record FetchPlan(
        Set<Part> parts, List<ProviderLoader<?>> providerLoaders, List<KeyringLoader<?>> keyringLoaders) {

    private static final Set<Part> OF_PROVIDERS = EnumSet.of(Part.PROVIDER_KEYRING, Part.CUSTOM_MODELS);
    private static final Set<Part> OF_USE = EnumSet.of(
            Part.CREDENTIAL_ENVIRONMENTS,
            Part.CREDENTIAL_POOLS,
            Part.CREDENTIAL_COOLDOWN,
            Part.CREDENTIAL_QUOTAS,
            Part.CREDENTIAL_LAST_USE);

    public FetchPlan {
        parts = Collections.unmodifiableSet(enumSet(parts));
        providerLoaders = List.copyOf(providerLoaders);
        keyringLoaders = List.copyOf(keyringLoaders);
    }

    public static FetchPlan of(Part... parts) {
        return new FetchPlan(enumSet(Arrays.asList(parts)), List.of(), List.of());
    }

    public FetchPlan with(Part part) {
        EnumSet<Part> more = enumSet(parts);
        more.add(part);
        return new FetchPlan(more, providerLoaders, keyringLoaders);
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    boolean hasKeyringsOfProviders() {
        return !Collections.disjoint(parts, OF_PROVIDERS);
    }

    boolean hasUse() {
        return !Collections.disjoint(parts, OF_USE);
    }

    private static EnumSet<Part> enumSet(Iterable<Part> parts) {
        EnumSet<Part> set = EnumSet.noneOf(Part.class);
        parts.forEach(set::add);
        return set;
    }
}
