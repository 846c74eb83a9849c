package dev.modelkeys.credential;

import dev.modelkeys.access.Caller;
import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.ConfigurationMethod;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.database.JsonMap;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds forms and what is stored for them, without a lock. */
@ApplicationScoped
class FormLookup {

    private static final String CONTENTS =
            """
            select k.provider_id, k.model_name, k.model_type, k.id as keyring_id,
                c.id, c.name, c.plain, c.hints, c.sealed, c.revision
            from credential c join keyring k on k.workspace_id = c.workspace_id and k.id = c.keyring_id
            where c.workspace_id = ? and c.id = any (?)
            """;

    private static final String MODEL =
            """
            select id as keyring_id, provider_id, model_name, model_type
            from keyring where workspace_id = ? and id = ? and model_name is not null
            """;

    private final Catalog catalog;
    private final Caller caller;
    private final OwnerLookup owners;
    private final Sql sql;

    FormLookup(Catalog catalog, Caller caller, OwnerLookup owners, Sql sql) {
        this.catalog = catalog;
        this.caller = caller;
        this.owners = owners;
        this.sql = sql;
    }

    /** The form for a new credential of this owner. */
    FormOwner of(Owner owner) {
        if (owner instanceof Owner.OfCustomModel model) {
            return Ids.parse(model.customModelId())
                    .flatMap(id -> sql.find(caller.workspace(), MODEL, List.of(caller.workspace(), id), this::owner))
                    .flatMap(Function.identity())
                    .orElseThrow(() -> new Rejected(Rejection.notFound("custom model", OwnerLookup.CUSTOM_MODEL)));
        }
        String id = ((Owner.OfProvider) owner).providerId();
        Provider provider = owners.supporting(id, ConfigurationMethod.PREDEFINED_MODEL, OwnerLookup.PROVIDER);
        return Objects.requireNonNull(FormOwner.of(provider, null, null, null));
    }

    /** The form for the credential of a custom model that need not exist. */
    FormOwner ofModel(String providerId, String name, ModelType type, String[] providerPath, String[] typePath) {
        Provider provider = owners.supporting(providerId, ConfigurationMethod.CUSTOM_MODEL, providerPath);
        FormOwner owner = FormOwner.of(provider, null, name, type);
        if (owner == null) {
            throw new Rejected(
                    Rejection.of(Code.TYPE_NOT_SUPPORTED, "This provider serves no models of this type.", typePath));
        }
        return owner;
    }

    /** What is stored of a credential. */
    StoredContents contents(String id, String... path) {
        return Ids.parse(id)
                .flatMap(credential -> contents(caller.workspace(), List.of(credential)).stream()
                        .findFirst())
                .orElseThrow(() -> new Rejected(Rejection.notFound("credential", path)));
    }

    /** What is stored of those of these credentials that exist, and whose form the catalogue has. */
    List<StoredContents> contents(UUID workspace, Collection<UUID> credentials) {
        return sql
                .list(
                        workspace,
                        CONTENTS,
                        List.of(workspace, credentials.toArray(UUID[]::new)),
                        row -> contents(workspace, row))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<StoredContents> contents(UUID workspace, ResultSet row) throws SQLException {
        Map<String, String> hints = JsonMap.read(row.getString("hints"));
        SealedRow values = new SealedRow(
                workspace,
                row.getObject("keyring_id", UUID.class),
                row.getObject("id", UUID.class),
                JsonMap.read(row.getString("sealed")),
                JsonMap.read(row.getString("plain")));
        String name = row.getString("name");
        int revision = row.getInt("revision");
        return owner(row).map(owner -> new StoredContents(owner, values, name, hints, revision));
    }

    /** Empty if the catalogue no longer has the provider or its form. */
    private Optional<FormOwner> owner(ResultSet row) throws SQLException {
        String type = row.getString("model_type");
        String model = row.getString("model_name");
        UUID keyring = row.getObject("keyring_id", UUID.class);
        return catalog.find(row.getString("provider_id"))
                .map(provider -> FormOwner.of(
                        provider, type == null ? null : keyring, model, type == null ? null : ModelType.valueOf(type)));
    }
}
