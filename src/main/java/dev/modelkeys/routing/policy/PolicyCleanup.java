package dev.modelkeys.routing.policy;

import dev.modelkeys.credential.KeyringDeleted;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Change;
import dev.modelkeys.kernel.WorkspaceDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Deletes what was decided about models and providers with them. Members of pools and bindings end with their credentials, by
 * foreign keys. Versions stay, so that none comes twice.
 */
@ApplicationScoped
class PolicyCleanup {

    private static final String OF_PROVIDER = " where workspace_id = ? and provider_id = ?";
    private static final String OF_MODEL = OF_PROVIDER + " and model_name = ? and model_type = ?";
    private static final String RAISE = "update policy_version set version = version + 1";
    private static final List<String> DELETE = List.of("delete from pool", "delete from model_switch");

    private final Sql sql;

    PolicyCleanup(Sql sql) {
        this.sql = sql;
    }

    /** A provider without credentials keeps pools and switches; a custom model ends with its last one. */
    void endModel(@Observes KeyringDeleted deleted) {
        Scope owner = deleted.owner();
        if (owner.model() != null) {
            List<Object> names = List.of(owner.workspace(), owner.providerId(), owner.modelName(), owner.typeName());
            sql.apply(
                    owner.workspace(),
                    Stream.concat(
                                    Stream.of(RAISE + OF_MODEL),
                                    DELETE.stream().map(delete -> delete + OF_MODEL + " and custom"))
                            .map(statement -> new Sql.Update(statement, names))
                            .toList());
        }
    }

    void endProvider(@Observes Change change) {
        if (change.action() == AuditAction.PROVIDER_UNINSTALLED) {
            List<Object> names = List.of(change.workspace(), Objects.requireNonNull(change.providerId()));
            sql.apply(
                    change.workspace(),
                    Stream.concat(Stream.of(RAISE), DELETE.stream())
                            .map(statement -> new Sql.Update(statement + OF_PROVIDER, names))
                            .toList());
        }
    }

    void endWorkspace(@Observes WorkspaceDeleted deleted) {
        UUID workspace = deleted.workspace();
        sql.apply(
                workspace,
                Stream.of("pool_member", "pool", "environment_binding", "model_switch", "policy_version")
                        .map(table ->
                                new Sql.Update("delete from " + table + " where workspace_id = ?", List.of(workspace)))
                        .toList());
    }
}
