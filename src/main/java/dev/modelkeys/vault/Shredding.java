package dev.modelkeys.vault;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;

/** Destroys the keys of a workspace that goes, after every other room has deleted what they sealed. */
@ApplicationScoped
class Shredding {

    private static final int LAST = Integer.MAX_VALUE;

    private final RetiredDataKeys keys;

    Shredding(RetiredDataKeys keys) {
        this.keys = keys;
    }

    void shred(@Observes @Priority(LAST) WorkspaceDeleted deleted) throws SQLException {
        keys.deleteAll(deleted.workspace());
    }
}
