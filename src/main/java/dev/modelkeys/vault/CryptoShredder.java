package dev.modelkeys.vault;

import dev.modelkeys.kernel.WorkspaceDeleted;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;

/**
 * Destroys the data keys of a workspace that goes, after every other room has deleted what they sealed. The audit key
 * opens nothing, and without it nobody could check what is written about the workspace.
 */
@ApplicationScoped
class CryptoShredder {

    private static final int LAST = Integer.MAX_VALUE;

    private final RetiredDataKeys keys;

    CryptoShredder(RetiredDataKeys keys) {
        this.keys = keys;
    }

    void shred(@Observes @Priority(LAST) WorkspaceDeleted deleted) throws SQLException {
        keys.deleteAll(deleted.workspace());
    }
}
