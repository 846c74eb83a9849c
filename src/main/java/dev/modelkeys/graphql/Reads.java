package dev.modelkeys.graphql;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.graphql.type.ReadContext;
import dev.modelkeys.operation.Authorization;
import dev.modelkeys.query.FetchPlan;
import dev.modelkeys.query.KeyringReader;
import dev.modelkeys.query.KeyringReads;
import dev.modelkeys.query.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads what the current operation selects, in as few trips as its roots allow. */
@ApplicationScoped
class Reads {

    private final Catalog catalog;
    private final KeyringReader reader;
    private final Authorization authorization;

    Reads(Catalog catalog, KeyringReader reader, Authorization authorization) {
        this.catalog = catalog;
        this.reader = reader;
        this.authorization = authorization;
    }

    ReadContext ofProviders(Collection<String> ids) {
        return context(reader.ofProviders(ids, plan()));
    }

    /** Reads the providers' own keyrings as well, whatever else is selected. */
    ReadContext ofProviderKeyrings(Collection<String> ids) {
        return context(reader.ofProviders(ids, plan().with(Part.PROVIDER_KEYRING)));
    }

    ReadContext ofKeyring(String id) {
        return context(reader.ofKeyring(id, plan()));
    }

    ReadContext ofKeyring(UUID id) {
        return ofKeyrings(List.of(id));
    }

    ReadContext ofKeyrings(Collection<UUID> ids) {
        return context(reader.ofKeyrings(ids, plan()));
    }

    ReadContext ofCredential(String id) {
        return context(reader.ofCredential(id, plan()));
    }

    FetchPlan plan() {
        return selection().plan();
    }

    /** @param field such as {@code Credential.name} */
    boolean selects(String field) {
        return selection().has(field);
    }

    private static SelectedFields selection() {
        return OperationContext.current().selection();
    }

    private ReadContext context(KeyringReads reads) {
        return new ReadContext(catalog, authorization.showsValues(), reads);
    }
}
