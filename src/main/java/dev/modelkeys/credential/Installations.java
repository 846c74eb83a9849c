package dev.modelkeys.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.UUID;

/** The rows of table {@code installation}: providers that a workspace has installed. */
@ApplicationScoped
class Installations {

    private final EntityManager entityManager;

    Installations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Inserts the installation; false if it exists. */
    boolean insertIfAbsent(UUID workspace, String providerId, Instant now) {
        return query(
                                """
                        insert into installation (workspace_id, provider_id, installed_at) values (?1, ?2, ?3)
                        on conflict on constraint installation_pk do nothing
                        """,
                                workspace,
                                providerId)
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }

    /** Takes a shared lock on the installation until the transaction ends; false if there is none. */
    boolean hold(UUID workspace, String providerId) {
        return exists(workspace, providerId, "for key share");
    }

    /** Takes a lock on the installation that one transaction has at a time, beside shared ones; false if there is none. */
    boolean holdAlone(UUID workspace, String providerId) {
        return exists(workspace, providerId, "for no key update");
    }

    /** Takes an exclusive lock on the installation until the transaction ends; false if there is none. */
    boolean lock(UUID workspace, String providerId) {
        return exists(workspace, providerId, "for update");
    }

    void delete(UUID workspace, String providerId) {
        query("delete from installation where workspace_id = ?1 and provider_id = ?2", workspace, providerId)
                .executeUpdate();
    }

    private boolean exists(UUID workspace, String providerId, String lock) {
        return !query(
                        "select 1 from installation where workspace_id = ?1 and provider_id = ?2 " + lock,
                        workspace,
                        providerId)
                .getResultList()
                .isEmpty();
    }

    private Query query(String sql, UUID workspace, String providerId) {
        return entityManager.createNativeQuery(sql).setParameter(1, workspace).setParameter(2, providerId);
    }
}
