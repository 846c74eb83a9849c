package dev.modelkeys.access;

import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.WorkspaceDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Deletes the API tokens of a deleted workspace. */
@ApplicationScoped
class TokenCleanup {

    private final Sql sql;

    TokenCleanup(Sql sql) {
        this.sql = sql;
    }

    void deleteAll(@Observes WorkspaceDeleted deleted) {
        sql.update(deleted.workspace(), "delete from api_token where workspace_id = ?", List.of(deleted.workspace()));
    }
}
