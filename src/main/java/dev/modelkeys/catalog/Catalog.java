package dev.modelkeys.catalog;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        Stream<ProviderFile> kept = CatalogFiles.builtIn().stream()
                .filter(file -> !own.containsKey(file.provider().id()));
        return of(Stream.concat(kept, own.values().stream()).toList());
    }

    private static Catalog of(List<ProviderFile> files) {
        Map<String, Provider> byName = new HashMap<>();
        for (ProviderFile file : files) {
            Provider provider = file.provider();
            claim(byName, file, provider.id(), "id");
            for (int index = 0; index < provider.aliases().size(); index++) {
                claim(byName, file, provider.aliases().get(index), "aliases/" + index);
            }
        }
        return new Catalog(
                files.stream().map(ProviderFile::provider).sorted(BY_LABEL).toList(), Map.copyOf(byName));
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
