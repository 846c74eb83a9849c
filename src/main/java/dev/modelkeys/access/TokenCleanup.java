package dev.modelkeys.access;

import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.WorkspaceDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Deletes the tokens of a workspace that goes, and what was remembered of their requests. */
@ApplicationScoped
class TokenCleanup {

    private final Sql sql;

    TokenCleanup(Sql sql) {
        this.sql = sql;
    }

    void clear(@Observes WorkspaceDeleted deleted) {
        for (String table : List.of("api_token", "mutation_done")) {
            sql.update(
                    deleted.workspace(),
                    "delete from " + table + " where workspace_id = ?",
                    List.of(deleted.workspace()));
        }
    }
}
