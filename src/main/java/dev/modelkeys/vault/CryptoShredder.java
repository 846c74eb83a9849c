package dev.modelkeys.vault;

import dev.modelkeys.kernel.WorkspaceDeleted;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Crypto-shredding: deletes the data keys of a deleted workspace after all other packages have deleted its ciphertexts. The
 * audit key stays, because it decrypts nothing and verifies the audit log of the workspace.
 */
@ApplicationScoped
class CryptoShredder {

    private static final int LAST = Integer.MAX_VALUE;

    private final DataKeyTable table;

    CryptoShredder(DataKeyTable table) {
        this.table = table;
    }

    void shred(@Observes @Priority(LAST) WorkspaceDeleted deleted) {
        table.deleteAll(deleted.workspace());
    }
}
