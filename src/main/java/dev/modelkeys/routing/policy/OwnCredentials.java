package dev.modelkeys.routing.policy;

import dev.modelkeys.credential.HeldOwner;
import dev.modelkeys.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells an owner's credentials from others. */
@ApplicationScoped
class OwnCredentials {

    private final Sql sql;

    OwnCredentials(Sql sql) {
        this.sql = sql;
    }

    /** Those of these credentials that the owner has. */
    Set<UUID> of(HeldOwner owner, Collection<UUID> credentials) {
        UUID workspace = owner.scope().workspace();
        UUID keyring = owner.keyring();
        return keyring == null || credentials.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        workspace,
                        "select id from credential where workspace_id = ? and keyring_id = ? and id = any (?)",
                        List.of(workspace, keyring, credentials.toArray(UUID[]::new)),
                        row -> row.getObject(1, UUID.class)));
    }
}
