package dev.modelkeys.routing.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.modelkeys.credential.HeldOwner;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes changes of policies: raises the owner's version with the rows, and fires the event of the change. */
@ApplicationScoped
class PolicyChanges {

    private static final String RAISE =
            """
            insert into policy_version as v (workspace_id, provider_id, model_name, model_type, version)
            values (?, ?, ?, ?, 1)
            on conflict on constraint policy_version_pk do update set version = v.version + 1
            """;

    private final Sql sql;
    private final Event<Change> changes;

    PolicyChanges(Sql sql, Event<Change> changes) {
        this.sql = sql;
        this.changes = changes;
    }

    /** Raises the version first, so that its row is locked before the head of the audit. */
    void apply(Scope owner, List<Sql.Update> updates) {
        List<Sql.Update> all = new ArrayList<>();
        all.add(new Sql.Update(
                RAISE, List.of(owner.workspace(), owner.providerId(), owner.modelName(), owner.typeName())));
        all.addAll(updates);
        sql.apply(owner.workspace(), all);
    }

    void fire(HeldOwner owner, AuditAction action, @Nullable UUID credential, String subject, ObjectNode details) {
        changes.fire(new Change(
                owner.scope().workspace(),
                action,
                owner.scope().providerId(),
                owner.customModel(),
                credential,
                subject,
                details.toString()));
    }
}
