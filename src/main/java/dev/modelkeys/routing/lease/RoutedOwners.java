package dev.modelkeys.routing.lease;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.credential.UsableCredential;
import dev.modelkeys.database.Sql;
import dev.modelkeys.routing.resolution.Pool;
import dev.modelkeys.routing.resolution.Turns;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What routing knows of owners, in memory, each as of a version that is compared with the database's before it is used, and
 * their turns. No secret is in it in clear.
 */
// Caffeine finds the class of a cache by name; Quarkus registers none that is limited by weight.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.SSMW")
@ApplicationScoped
class RoutedOwners {

    /** An eighth of the heap at most. */
    private static final int SHARE_OF_HEAP = 8;

    private static final int MAX_TURNS = 100_000;

    private final OwnerLoader loader;
    private final Sql sql;
    private final Cache<Scope, RoutedOwner> owners = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP)
            .weigher((Weigher<Scope, RoutedOwner>) (scope, owner) -> owner.weight())
            .build();
    private final Cache<Scope, Turns> turns =
            Caffeine.newBuilder().maximumSize(MAX_TURNS).build();

    RoutedOwners(OwnerLoader loader, Sql sql) {
        this.loader = loader;
        this.sql = sql;
    }

    /** The owners as they are at these versions, read where they are not in memory, in a transaction that keeps them so. */
    Map<Scope, RoutedOwner> at(Map<Scope, OwnerVersion> versions) {
        Map<Scope, RoutedOwner> current = new HashMap<>();
        versions.forEach((scope, version) -> {
            RoutedOwner known = owners.getIfPresent(scope);
            current.put(scope, known != null && known.isAsOf(version) ? known : anew(scope, version));
        });
        return current;
    }

    /** The owners as they are in memory, whatever their versions; empty unless all are. */
    Optional<Map<Scope, RoutedOwner>> known(Set<Scope> scopes) {
        Map<Scope, RoutedOwner> known = owners.getAllPresent(scopes);
        return known.size() == scopes.size() && known.values().stream().allMatch(RoutedOwner::isFresh)
                ? Optional.of(known)
                : Optional.empty();
    }

    private RoutedOwner anew(Scope scope, OwnerVersion version) {
        RoutedOwner owner = loader.load(scope, version);
        turns(scope).keepOnly(owner.snapshot().pools().map(Pool::id).collect(Collectors.toSet()));
        return owner;
    }

    /** The owner at this version, read anew. */
    RoutedOwner load(Scope owner, OwnerVersion version) {
        return loader.load(owner, version);
    }

    /** A credential of this owner; null if it is gone. */
    @Nullable UsableCredential credential(RoutedOwner owner, UUID id) {
        UsableCredential known = owner.credentials().get(id);
        return known == null ? loader.credential(owner.snapshot().owner().workspace(), id) : known;
    }

    /** The owner as it is, without values, read in the current transaction. */
    RoutedOwner read(Scope owner) {
        Map<Scope, OwnerVersion> versions =
                sql.query(owner.workspace(), OwnerVersions.of(owner.workspace(), List.of(owner)));
        return loader.loadWithoutValues(owner, Objects.requireNonNull(versions.get(owner)));
    }

    /** Remembers owners that were read or used, once the transaction has committed. */
    void remember(Map<Scope, RoutedOwner> used) {
        owners.putAll(used);
    }

    Turns turns(Scope owner) {
        return turns.get(owner, unknown -> new Turns());
    }
}
