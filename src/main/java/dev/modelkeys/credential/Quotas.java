package dev.modelkeys.credential;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Limits on the credentials and custom models of a workspace. */
@ApplicationScoped
class Quotas {

    /** Further below the limit than this, no lock is needed to count. */
    private static final int MARGIN = 100;

    private static final String CREDENTIALS = "select 1 from credential where workspace_id = ? limit ?";
    private static final String CUSTOM_MODELS =
            "select 1 from keyring where workspace_id = ? and model_name is not null limit ?";

    private final Sql sql;
    private final ModelkeysConfig.Quota limits;

    @Inject
    Quotas(Sql sql, ModelkeysConfig config) {
        this(sql, config.quota());
    }

    Quotas(Sql sql, ModelkeysConfig.Quota limits) {
        this.sql = sql;
        this.limits = limits;
    }

    void checkCredentials(UUID workspace) {
        check(workspace, CREDENTIALS, limits.credentials(), "credentials");
    }

    /** Called after the new model's keyring was inserted. */
    void checkCustomModels(UUID workspace) {
        check(workspace, CUSTOM_MODELS, limits.customModels() + 1, "custom models");
    }

    private void check(UUID workspace, String rows, int limit, String what) {
        if (count(workspace, rows, limit) < limit - MARGIN) {
            return;
        }
        // Held until the transaction ends: of two transactions that would take the last place one must see the other.
        sql.find(
                workspace,
                "select pg_advisory_xact_lock(hashtextextended('modelkeys quota ' || ?, 0))",
                List.of(workspace.toString()),
                row -> true);
        if (count(workspace, rows, limit) >= limit) {
            throw new Rejected(
                    Rejection.of(Rejection.Code.QUOTA_EXCEEDED, "This workspace keeps no more " + what + "."));
        }
    }

    private int count(UUID workspace, String rows, int limit) {
        return sql.count(workspace, "select count(*) from (" + rows + ") kept", List.of(workspace, limit));
    }
}
