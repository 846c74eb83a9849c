package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.KeyringReads;
import dev.modelkeys.query.KeyringRow;
import java.util.Optional;
import java.util.UUID;

/**
 * What one answer is made of.
 *
 * @param showsValues whether its reader may see what is in fields
 * @param shelf everything that was read for it
 */
public record ReadContext(Catalog catalog, boolean showsValues, KeyringReads shelf) {

    /** Its view by a catalogue key or an alias. */
    public Optional<ProviderView> provider(String idOrAlias) {
        return catalog.find(idOrAlias).map(this::provider);
    }

    public ProviderView provider(Provider provider) {
        return new ProviderView(provider, this);
    }

    /** Empty also where the catalogue no longer knows its provider. */
    public Optional<CustomModelView> customModel(UUID id) {
        return shelf.ring(id).filter(KeyringRow::isCustomModel).flatMap(this::customModel);
    }

    Optional<CustomModelView> customModel(KeyringRow ring) {
        return catalog.find(ring.providerId()).map(provider -> new CustomModelView(ring, provider, this));
    }

    /** Empty also where the catalogue no longer knows its provider. */
    public Optional<CredentialView> credential(UUID id) {
        return shelf.credential(id).flatMap(credential -> shelf.ring(credential.keyringId())
                .flatMap(ring -> credential(credential, ring)));
    }

    /** A credential that was read by itself, on a keyring that was. */
    public Optional<CredentialView> credential(CredentialRow credential, KeyringRow ring) {
        return catalog.find(ring.providerId()).map(provider -> new CredentialView(credential, ring, provider, this));
    }

    /** The owner of this keyring. */
    public Optional<? extends CredentialOwnerView> owner(UUID keyring) {
        return shelf.ring(keyring)
                .flatMap(ring -> ring.isCustomModel() ? customModel(ring) : provider(ring.providerId()));
    }
}
