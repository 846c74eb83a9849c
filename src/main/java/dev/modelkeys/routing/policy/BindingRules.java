package dev.modelkeys.routing.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.modelkeys.credential.HeldOwner;
import dev.modelkeys.credential.OwnerLookup;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.routing.resolution.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of an owner's credentials serves in an environment. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BindingRules {

    private static final String ENVIRONMENT = "environment";
    private static final String FIND =
            """
            select credential_id from environment_binding where workspace_id = ? and keyring_id = ? and environment = ?
            """;
    private static final String BIND =
            """
            insert into environment_binding (workspace_id, keyring_id, environment, credential_id) values (?, ?, ?, ?)
            on conflict on constraint environment_binding_pk do update set credential_id = excluded.credential_id
            """;
    private static final String CLEAR =
            "delete from environment_binding where workspace_id = ? and keyring_id = ? and environment = ?";

    private final OwnerLookup owners;
    private final OwnCredentials credentials;
    private final EnvironmentNames names;
    private final PolicyChanges changes;
    private final Sql sql;

    BindingRules(
            OwnerLookup owners, OwnCredentials credentials, EnvironmentNames names, PolicyChanges changes, Sql sql) {
        this.owners = owners;
        this.credentials = credentials;
        this.names = names;
        this.changes = changes;
        this.sql = sql;
    }

    public BindingSet set(SetEnvironmentCredential command) {
        HeldOwner owner = owners.hold(command.owner());
        Rejections rejections = new Rejections();
        Optional<Environment> environment = EnvironmentNames.parse(command.environment(), rejections, ENVIRONMENT);
        UUID credential = credential(owner, command.credentialId(), rejections);
        rejections.throwIfAny();
        if (owner.keyring() != null) {
            set(owner, owner.keyring(), environment.orElseThrow().name(), credential);
        }
        return new BindingSet(owner.scope().providerId(), owner.customModel());
    }

    private @Nullable UUID credential(HeldOwner owner, @Nullable String id, Rejections rejections) {
        if (id == null) {
            return null;
        }
        Optional<UUID> own = Ids.parse(id)
                .filter(known -> credentials.of(owner, List.of(known)).contains(known));
        if (own.isEmpty()) {
            rejections.add(Rejection.notFound("credential", "credentialId"));
        }
        return own.orElse(null);
    }

    /** @throws Rejected if the workspace uses too many environments */
    private void set(HeldOwner owner, UUID keyring, String environment, @Nullable UUID credential) {
        UUID workspace = owner.scope().workspace();
        UUID before = sql.find(
                        workspace, FIND, List.of(workspace, keyring, environment), row -> row.getObject(1, UUID.class))
                .orElse(null);
        if (Objects.equals(before, credential)) {
            return;
        }
        if (credential != null) {
            names.admit(workspace, List.of(environment), ENVIRONMENT);
        }
        changes.apply(
                owner.scope(),
                List.of(
                        credential == null
                                ? new Sql.Update(CLEAR, List.of(workspace, keyring, environment))
                                : new Sql.Update(BIND, List.of(workspace, keyring, environment, credential))));
        ObjectNode details = JsonNodeFactory.instance.objectNode().put(ENVIRONMENT, environment);
        if (before != null) {
            details.put("before", before.toString());
        }
        changes.fire(owner, AuditAction.BINDING_SET, credential, environment, details);
    }
}
