package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.KeyringReads;
import dev.modelkeys.query.KeyringRow;
import dev.modelkeys.query.UseRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the views of one operation need.
 *
 * @param showsValues whether the caller may see the values of credentials
 * @param reads the rows that were read for the operation
 * @param now when they were
 */
public record ReadContext(Catalog catalog, boolean showsValues, KeyringReads reads, Instant now) {

    /** End of a rest that is not over; null otherwise. */
    @Nullable Instant cooldownUntil(UseRow use) {
        Instant until = use.cooldownUntil();
        return until != null && until.isAfter(now) ? until : null;
    }

    /** @param idOrAlias a catalogue key or an alias */
    public Optional<ProviderView> provider(String idOrAlias) {
        return catalog.find(idOrAlias).map(this::provider);
    }

    public ProviderView provider(Provider provider) {
        return new ProviderView(provider, this);
    }

    /** Empty also where the catalogue no longer has the provider. */
    public Optional<CustomModelView> customModel(UUID id) {
        return reads.keyring(id).filter(KeyringRow::isCustomModel).flatMap(this::customModel);
    }

    Optional<CustomModelView> customModel(KeyringRow keyring) {
        return catalog.find(keyring.providerId()).map(provider -> new CustomModelView(keyring, provider, this));
    }

    /** Empty also where the catalogue no longer has the provider. */
    public Optional<CredentialView> credential(UUID id) {
        return reads.credential(id).flatMap(credential -> reads.keyring(credential.keyringId())
                .flatMap(keyring -> credential(credential, keyring)));
    }

    /** Null where there is no such credential any more, and for null. */
    public @Nullable CredentialView credentialOrNull(@Nullable UUID id) {
        return Optional.ofNullable(id).flatMap(this::credential).orElse(null);
    }

    /** @param keyring the one that holds the credential */
    public Optional<CredentialView> credential(CredentialRow credential, KeyringRow keyring) {
        return catalog.find(keyring.providerId())
                .map(provider -> new CredentialView(credential, keyring, provider, this));
    }

    /** Bindings of a keyring; the plan asked for them, and for their credentials. */
    List<EnvironmentBindingView> bindings(KeyringRow keyring) {
        return keyring.bindings().entrySet().stream()
                .flatMap(binding -> credential(binding.getValue())
                        .map(credential -> new EnvironmentBindingView(binding.getKey(), credential))
                        .stream())
                .toList();
    }

    /** The provider or custom model that has this keyring. */
    public Optional<? extends CredentialOwnerView> owner(UUID keyringId) {
        return reads.keyring(keyringId)
                .flatMap(keyring -> keyring.isCustomModel() ? customModel(keyring) : provider(keyring.providerId()));
    }
}
