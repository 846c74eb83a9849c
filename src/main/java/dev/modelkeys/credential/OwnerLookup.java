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
public class OwnerLookup {

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
    public UUID workspace() {
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
            throw notInstalled(path);
        }
        return provider;
    }

    private static Rejected notInstalled(String... path) {
        return new Rejected(
                Rejection.of(Code.NOT_INSTALLED, "This provider is not installed. Install it first.", path));
    }

    /**
     * The owner, kept from being uninstalled or deleted until the transaction ends.
     *
     * @throws Rejected naming the member of {@code owner} that is not found or cannot have credentials
     */
    public HeldOwner hold(Owner owner) {
        if (owner instanceof Owner.OfCustomModel model) {
            return HeldOwner.of(customModel(model.customModelId(), CUSTOM_MODEL));
        }
        return holdProvider(((Owner.OfProvider) owner).providerId(), PROVIDER);
    }

    /** Like {@link #hold}; empty for a custom model that there is not. */
    public Optional<HeldOwner> hold(Scope owner, String... pathOfProvider) {
        return owner.model() == null
                ? Optional.of(holdProvider(owner.providerId(), pathOfProvider))
                : keyrings.lock(inWorkspace(owner)).map(HeldOwner::of);
    }

    /** By one transaction at a time: a provider without credentials has no keyring that could be locked. */
    private HeldOwner holdProvider(String idOrAlias, String... path) {
        Provider provider = supporting(idOrAlias, ConfigurationMethod.PREDEFINED_MODEL, path);
        if (!installations.holdAlone(workspace(), provider.id())) {
            throw notInstalled(path);
        }
        Scope owner = Scope.ofProvider(caller.workspace(), provider.id());
        return new HeldOwner(owner, keyrings.lock(owner).map(Keyring::id).orElse(null));
    }

    private Scope inWorkspace(Scope owner) {
        return new Scope(workspace(), owner.providerId(), owner.model());
    }

    Keyring customModel(String id, String... path) {
        return Ids.parse(id)
                .flatMap(ring -> keyrings.lock(workspace(), ring))
                .filter(Keyring::isCustomModel)
                .filter(ring -> form(ring).isPresent())
                .orElseThrow(() -> new Rejected(Rejection.notFound("custom model", path)));
    }

    /** The credential and its keyring, locked. */
    public LockedCredential credential(String id, String... path) {
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
    public record LockedCredential(Keyring ring, Credential credential) {}
}
