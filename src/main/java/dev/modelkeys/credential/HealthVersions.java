package dev.modelkeys.credential;

import dev.modelkeys.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Versions of what is known of each owner's credentials: verdicts, cooldowns, and what was used of quotas. */
@ApplicationScoped
public class HealthVersions {

    private static final String RAISE =
            """
            insert into health_version as v (workspace_id, provider_id, model_name, model_type, version)
            select ?, o.*, 1 from unnest(?::text[], ?::text[], ?::text[]) o
            on conflict on constraint health_version_pk do update set version = v.version + 1
            """;

    private final Sql sql;

    HealthVersions(Sql sql) {
        this.sql = sql;
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
