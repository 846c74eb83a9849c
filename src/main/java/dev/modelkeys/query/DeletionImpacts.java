package dev.modelkeys.query;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells beforehand what a deletion would do, for whoever has to confirm it. */
@ApplicationScoped
public class DeletionImpacts {

    private static final FetchPlan COUNTS = new FetchPlan(false, false, false, false, false, true, false);

    private final KeyringReader shelves;
    private final Catalog catalog;

    DeletionImpacts(KeyringReader shelves, Catalog catalog) {
        this.shelves = shelves;
        this.catalog = catalog;
    }

    public Optional<Impact> ofDeletingCredential(String id) {
        KeyringReads shelf = shelves.ofCredential(id, COUNTS);
        return Ids.parse(id).flatMap(shelf::credential).flatMap(credential -> shelf.ring(credential.keyringId())
                .filter(this::isKnown)
                .map(ring -> {
                    boolean last = ring.credentialCount() == 1;
                    return new Impact(
                            ring.isDefault(credential), last && ring.isCustomModel(), last && !ring.isCustomModel(), 0);
                }));
    }

    public Optional<Impact> ofRemovingModel(String id) {
        return Ids.parse(id)
                .flatMap(model -> shelves.ofKeyring(id, COUNTS).ring(model))
                .filter(KeyringRow::isCustomModel)
                .filter(this::isKnown)
                .map(ring -> new Impact(ring.defaultCredentialId() != null, false, false, ring.credentialCount()));
    }

    private boolean isKnown(KeyringRow ring) {
        return catalog.find(ring.providerId()).isPresent();
    }
}
