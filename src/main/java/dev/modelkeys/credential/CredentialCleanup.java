package dev.modelkeys.credential;

import dev.modelkeys.kernel.WorkspaceDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Deletes the credentials, keyrings and installations of a deleted workspace. */
@ApplicationScoped
class CredentialCleanup {

    private final SealedRows rows;

    CredentialCleanup(SealedRows rows) {
        this.rows = rows;
    }

    void clear(@Observes WorkspaceDeleted deleted) {
        rows.deleteAll(deleted.workspace());
    }
}
