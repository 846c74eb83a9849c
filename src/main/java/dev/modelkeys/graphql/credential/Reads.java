package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.graphql.OperationContext;
import dev.modelkeys.operation.Authorization;
import dev.modelkeys.query.FetchPlan;
import dev.modelkeys.query.KeyringReader;
import dev.modelkeys.query.KeyringReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads what the selection at hand asks for, in one statement, or two where it asks what is installed or counted. */
@ApplicationScoped
public class Reads {

    private final Catalog catalog;
    private final KeyringReader shelves;
    private final Authorization guard;

    Reads(Catalog catalog, KeyringReader shelves, Authorization guard) {
        this.catalog = catalog;
        this.shelves = shelves;
        this.guard = guard;
    }

    public ReadContext ofProviders(Collection<String> ids) {
        return answer(wants -> shelves.ofProviders(ids, wants));
    }

    /** With the providers' own keyrings, whatever else the selection asks for. */
    public ReadContext ofProviderRing(Collection<String> ids) {
        return answer(wants -> shelves.ofProviders(ids, wants.withProviderRings()));
    }

    public ReadContext ofKeyring(String id) {
        return answer(wants -> shelves.ofKeyring(id, wants));
    }

    public ReadContext ofKeyring(UUID id) {
        return ofKeyrings(List.of(id));
    }

    public ReadContext ofKeyrings(Collection<UUID> ids) {
        return answer(wants -> shelves.ofKeyrings(ids, wants));
    }

    public ReadContext ofCredential(String id) {
        return answer(wants -> shelves.ofCredential(id, wants));
    }

    private ReadContext answer(Function<FetchPlan, KeyringReads> read) {
        return new ReadContext(
                catalog,
                guard.showsValues(),
                read.apply(OperationContext.current().selection().wants()));
    }
}
