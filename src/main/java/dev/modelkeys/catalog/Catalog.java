package dev.modelkeys.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All providers of this server; read and checked once, immutable. */
public final class Catalog {

    private static final Comparator<Provider> BY_LABEL =
            Comparator.comparing(Provider::label, String.CASE_INSENSITIVE_ORDER).thenComparing(Provider::id);

    private final List<Provider> providers;
    private final Map<String, Provider> byName;

    private Catalog(List<Provider> providers, Map<String, Provider> byName) {
        this.providers = providers;
        this.byName = byName;
    }

    /**
     * Reads the built-in providers and those of an operator's directory, which replace built-in ones of the same id.
     *
     * @throws CatalogException when a file cannot be used
     */
    public static Catalog load(@Nullable Path directory) {
        List<ProviderFile> added = directory == null ? List.of() : CatalogFiles.in(directory);
        Map<String, ProviderFile> own = new LinkedHashMap<>();
        for (ProviderFile file : added) {
            if (own.put(file.provider().id(), file) != null) {
                throw file.source().fault("id", "another file of this directory has the same id");
            }
        }
        Map<String, Provider> byName = new HashMap<>();
        List<Provider> providers = new ArrayList<>();
        for (Provider provider : CatalogFiles.builtIn()) {
            if (!own.containsKey(provider.id())) {
                providers.add(provider);
                byName.put(provider.id(), provider);
                provider.aliases().forEach(alias -> byName.put(alias, provider));
            }
        }
        for (ProviderFile file : own.values()) {
            Provider provider = file.provider();
            providers.add(provider);
            claim(byName, file, provider.id(), "id");
            for (int index = 0; index < provider.aliases().size(); index++) {
                claim(byName, file, provider.aliases().get(index), "aliases/" + index);
            }
        }
        providers.sort(BY_LABEL);
        return new Catalog(List.copyOf(providers), Map.copyOf(byName));
    }

    private static void claim(Map<String, Provider> byName, ProviderFile file, String name, String member) {
        Provider other = byName.putIfAbsent(name, file.provider());
        if (other != null) {
            throw file.source().fault(member, "'" + name + "' names the provider '" + other.id() + "' already");
        }
    }

    /** The provider with this id, or with this alias. */
    public Optional<Provider> find(String idOrAlias) {
        return Optional.ofNullable(byName.get(idOrAlias));
    }

    /** Every provider, ordered by label without regard to case. */
    public List<Provider> providers() {
        return providers;
    }
}
