package dev.modelkeys.credential;

import dev.modelkeys.access.Caller;
import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.ConfigurationMethod;
import dev.modelkeys.catalog.Form;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds keyrings by their owners, and the catalogue's forms for them. */
@ApplicationScoped
class OwnerLookup {

    static final String[] PROVIDER = {"owner", "providerId"};
    static final String[] CUSTOM_MODEL = {"owner", "customModelId"};

    private final Catalog catalog;
    private final Caller caller;
    private final Installations installations;
    private final Keyrings keyrings;
    private final Credentials credentials;
    private final Sql sql;

    OwnerLookup(
            Catalog catalog,
            Caller caller,
            Installations installations,
            Keyrings keyrings,
            Credentials credentials,
            Sql sql) {
        this.catalog = catalog;
        this.caller = caller;
        this.installations = installations;
        this.keyrings = keyrings;
        this.credentials = credentials;
        this.sql = sql;
    }

    /** The caller's workspace, set for row-level security for the rest of the transaction. */
    UUID workspace() {
        UUID workspace = caller.workspace();
        sql.enter(workspace);
        return workspace;
    }

    Provider provider(String idOrAlias, String... path) {
        return catalog.find(idOrAlias).orElseThrow(() -> new Rejected(Rejection.notFound("provider", path)));
    }

    /** The provider; rejected unless it takes credentials at this level. */
    Provider supporting(String idOrAlias, ConfigurationMethod method, String... path) {
        Provider provider = provider(idOrAlias, path);
        if (!provider.methods().contains(method)) {
            throw new Rejected(
                    Rejection.of(Code.METHOD_NOT_SUPPORTED, "This provider takes no credentials at this level.", path));
        }
        return provider;
    }

    /** The provider, its installation locked against removal; rejected unless it takes credentials at this level. */
    Provider installed(String idOrAlias, ConfigurationMethod method, String... path) {
        Provider provider = supporting(idOrAlias, method, path);
        if (!installations.hold(workspace(), provider.id())) {
            throw new Rejected(
                    Rejection.of(Code.NOT_INSTALLED, "This provider is not installed. Install it first.", path));
        }
        return provider;
    }

    Keyring customModel(String id, String... path) {
        return Ids.parse(id)
                .flatMap(ring -> keyrings.lock(workspace(), ring))
                .filter(Keyring::isCustomModel)
                .filter(ring -> form(ring).isPresent())
                .orElseThrow(() -> new Rejected(Rejection.notFound("custom model", path)));
    }

    /** The credential and its keyring, locked. */
    LockedCredential credential(String id, String... path) {
        return Ids.parse(id)
                .flatMap(credential -> keyrings.lockByCredential(workspace(), credential)
                        .flatMap(ring ->
                                credentials.find(ring, credential).map(found -> new LockedCredential(ring, found))))
                .filter(held -> form(held.ring()).isPresent())
                .orElseThrow(() -> new Rejected(Rejection.notFound("credential", path)));
    }

    /** The form of the keyring; empty if the catalogue no longer has the provider or its form. */
    Optional<Form> form(Keyring ring) {
        return form(ring.providerId(), ring.modelType());
    }

    private Optional<Form> form(String providerId, @Nullable ModelType type) {
        return catalog.find(providerId)
                .map(provider -> type == null ? provider.credentialForm() : provider.customModelForm(type));
    }

    /** A credential and its locked keyring. */
    record LockedCredential(Keyring ring, Credential credential) {}
}
