package dev.modelkeys.credential;

import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Text;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keyrings, always locked, so that their credentials can be counted, compared and changed. */
@ApplicationScoped
class Keyrings implements PanacheRepositoryBase<Keyring, UUID> {

    Optional<Keyring> lock(UUID workspace, UUID id) {
        return locked(find("workspaceId = ?1 and id = ?2", workspace, id));
    }

    Optional<Keyring> lockByCredential(UUID workspace, UUID credentialId) {
        return locked(find(
                "workspaceId = ?1 and id = (select c.keyring.id from Credential c where c.workspaceId = ?1 and c.id = ?2)",
                workspace,
                credentialId));
    }

    /** The keyring of this scope, created if missing. A new one is kept only if the transaction adds a credential to it. */
    Keyring lockOrCreate(Scope scope, Instant now) {
        Optional<Keyring> found = lock(scope);
        while (found.isEmpty()) {
            insert(scope, now);
            found = lock(scope);
        }
        return found.get();
    }

    /** Locks in the order of ids, so that two transactions cannot wait for each other. */
    List<Keyring> lockAllOf(UUID workspace, String providerId) {
        return find("workspaceId = ?1 and providerId = ?2 order by id", workspace, providerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<Keyring> lock(Scope scope) {
        Scope.Model model = scope.model();
        return locked(
                model == null
                        ? find(
                                "workspaceId = ?1 and providerId = ?2 and modelName is null",
                                scope.workspace(),
                                scope.providerId())
                        : find(
                                "workspaceId = ?1 and providerId = ?2 and modelName = ?3 and modelType = ?4",
                                scope.workspace(),
                                scope.providerId(),
                                model.name(),
                                model.type()));
    }

    /** Inserts nothing if another transaction inserts the same scope first. */
    private void insert(Scope scope, Instant now) {
        Scope.Model model = scope.model();
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into keyring
                            (workspace_id, id, provider_id, model_name, model_key, model_type, removed, revision, created_at,
                             updated_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, false, 0, ?7, ?7)
                        on conflict on constraint keyring_scope_unique do nothing
                        """)
                .setParameter(1, scope.workspace())
                .setParameter(2, Ids.next())
                .setParameter(3, scope.providerId())
                .setParameter(4, model == null ? null : model.name())
                .setParameter(5, model == null ? null : Text.key(model.name()))
                .setParameter(6, model == null ? null : model.type().name())
                .setParameter(7, now)
                .executeUpdate();
    }

    private static Optional<Keyring> locked(PanacheQuery<Keyring> query) {
        return query.withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
