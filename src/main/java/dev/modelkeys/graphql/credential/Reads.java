package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.operation.Authorization;
import dev.modelkeys.query.FetchPlan;
import dev.modelkeys.query.KeyringReader;
import dev.modelkeys.query.KeyringReads;
import dev.modelkeys.query.Part;
import dev.modelkeys.query.PoolRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the current operation selects, in as few trips as its roots allow. */
@ApplicationScoped
public class Reads {

    private final Catalog catalog;
    private final KeyringReader reader;
    private final Authorization authorization;
    private final CurrentOperation operation;
    private final Clock clock;

    Reads(Catalog catalog, KeyringReader reader, Authorization authorization, CurrentOperation operation, Clock clock) {
        this.catalog = catalog;
        this.reader = reader;
        this.authorization = authorization;
        this.operation = operation;
        this.clock = clock;
    }

    public ReadContext ofProviders(Collection<String> ids) {
        return context(reader.ofProviders(ids, plan()));
    }

    /** Reads the providers' own keyrings as well, whatever else is selected. */
    public ReadContext ofProviderKeyrings(Collection<String> ids) {
        return context(reader.ofProviders(ids, plan().with(Part.PROVIDER_KEYRING)));
    }

    public ReadContext ofKeyring(String id) {
        return context(reader.ofKeyring(id, plan()));
    }

    public ReadContext ofKeyring(UUID id) {
        return ofKeyrings(List.of(id));
    }

    public ReadContext ofKeyrings(Collection<UUID> ids) {
        return context(reader.ofKeyrings(ids, plan()));
    }

    /** Reads a keyring with these credentials of it; null stands for none. */
    public ReadContext ofChange(UUID keyring, @Nullable UUID... credentials) {
        return context(reader.ofKeyring(
                keyring, Stream.of(credentials).filter(Objects::nonNull).toList(), plan()));
    }

    /** Reads the credentials of these pools, if they are selected. */
    public ReadContext ofPools(Collection<PoolRow> pools) {
        return context(reader.ofPools(pools, plan()));
    }

    /** Reads the provider or the custom model, which may have no credentials any more. */
    public ReadContext ofOwner(String providerId, @Nullable UUID customModel) {
        return customModel == null ? ofProviders(List.of(providerId)) : ofKeyring(customModel);
    }

    public ReadContext ofCredential(String id) {
        return context(reader.ofCredential(id, plan()));
    }

    FetchPlan plan() {
        return operation.selection().plan();
    }

    private ReadContext context(KeyringReads reads) {
        return new ReadContext(catalog, authorization.showsValues(), reads, clock.instant());
    }
}
