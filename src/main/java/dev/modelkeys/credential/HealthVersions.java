package dev.modelkeys.credential;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions of what is known of each owner's credentials: verdicts, cooldowns, and what was used of quotas. */
@ApplicationScoped
public class HealthVersions {

    private static final String RAISE =
            """
            insert into health_version as v (workspace_id, provider_id, model_name, model_type, version)
            select ?, o.*, 1 from unnest(?::text[], ?::text[], ?::text[]) o
            on conflict on constraint health_version_pk do update set version = v.version + 1
            """;

    private static final String ALL =
            """
            select v.provider_id, v.model_name, v.model_type, k.id, v.version
            from health_version v
                left join keyring k on k.workspace_id = v.workspace_id and k.provider_id = v.provider_id
                    and k.model_name = v.model_name and k.model_type = v.model_type
            where v.workspace_id = ?
            """;

    private final Sql sql;

    HealthVersions(Sql sql) {
        this.sql = sql;
    }

    /**
     * Version of an owner.
     *
     * @param customModel null for a provider, and for a model that is deleted
     */
    public record OwnerVersion(Scope owner, @Nullable UUID customModel, long version) {

        /** @param before null if there was none */
        public boolean isRaisedSince(@Nullable OwnerVersion before) {
            return before == null || version > before.version;
        }

        /** Whether its owner is deleted, and so are the credentials. */
        public boolean isOfNone() {
            return owner.model() != null && customModel == null;
        }
    }

    /** Of all owners whose credentials were ever used or tested. */
    public List<OwnerVersion> all(UUID workspace) {
        return sql.list(workspace, ALL, List.of(workspace), row -> {
            String name = row.getString(2);
            Scope owner = name.isEmpty()
                    ? Scope.ofProvider(workspace, row.getString(1))
                    : Scope.ofModel(workspace, row.getString(1), name, ModelType.valueOf(row.getString(3)));
            return new OwnerVersion(owner, row.getObject(4, UUID.class), row.getLong(5));
        });
    }

    /** Raises the versions in the current transaction, which has locked the head of the audit. */
    void raise(UUID workspace, Collection<Scope> owners) {
        sql.apply(workspace, List.of(raised(workspace, owners)));
    }

    /** The statement that raises the versions of these owners, all different. */
    public static Sql.Update raised(UUID workspace, Collection<Scope> owners) {
        return new Sql.Update(
                RAISE,
                List.of(
                        workspace,
                        Sql.column(owners, Scope::providerId, String[]::new),
                        Sql.column(owners, Scope::modelName, String[]::new),
                        Sql.column(owners, Scope::typeName, String[]::new)));
    }
}
