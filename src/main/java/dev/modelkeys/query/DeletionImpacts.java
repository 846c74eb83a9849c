package dev.modelkeys.query;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Predicts the effect of a deletion, for the question that confirms it. */
@ApplicationScoped
public class DeletionImpacts {

    private final KeyringReader reader;
    private final Catalog catalog;

    DeletionImpacts(KeyringReader reader, Catalog catalog) {
        this.reader = reader;
        this.catalog = catalog;
    }

    /** @param plan says whether pools and environments are asked for */
    public Optional<DeletionImpact> ofDeletingCredential(String id, FetchPlan plan) {
        KeyringReads reads = reader.ofCredential(id, plan.with(Part.CREDENTIAL_COUNT));
        return Ids.parse(id).flatMap(reads::credential).flatMap(credential -> reads.keyring(credential.keyringId())
                .filter(this::isKnown)
                .map(keyring -> ofDeleting(credential, keyring)));
    }

    public Optional<DeletionImpact> ofRemovingModel(String id) {
        return Ids.parse(id)
                .flatMap(model -> reader.ofKeyring(id, FetchPlan.of(Part.CREDENTIAL_COUNT))
                        .keyring(model))
                .filter(KeyringRow::isCustomModel)
                .filter(this::isKnown)
                .map(keyring -> new DeletionImpact(
                        keyring.defaultCredentialId() != null, false, false, keyring.credentialCount(), 0, List.of()));
    }

    private static DeletionImpact ofDeleting(CredentialRow credential, KeyringRow keyring) {
        boolean last = keyring.credentialCount() == 1;
        return new DeletionImpact(
                keyring.isDefault(credential),
                last && keyring.isCustomModel(),
                last && !keyring.isCustomModel(),
                0,
                credential.use().pools(),
                credential.use().environments());
    }

    private boolean isKnown(KeyringRow keyring) {
        return catalog.find(keyring.providerId()).isPresent();
    }
}
