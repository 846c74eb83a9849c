package dev.modelkeys.routing.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.modelkeys.credential.HeldOwner;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Which models are switched off. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SwitchRules {

    private static final String OF_MODEL =
            " from model_switch where workspace_id = ? and provider_id = ? and model_name = ? and model_type = ? and custom = ?";
    private static final String IS_OFF = "select exists (select" + OF_MODEL + ")";
    private static final String SWITCH_ON = "delete" + OF_MODEL;
    private static final String SWITCH_OFF =
            """
            insert into model_switch (workspace_id, provider_id, model_name, model_type, custom) values (?, ?, ?, ?, ?)
            """;

    private final TargetLookup targets;
    private final HeldModels models;
    private final PolicyChanges changes;
    private final Sql sql;

    SwitchRules(TargetLookup targets, HeldModels models, PolicyChanges changes, Sql sql) {
        this.targets = targets;
        this.models = models;
        this.changes = changes;
        this.sql = sql;
    }

    public ModelSwitched set(ModelRef reference, boolean enabled) {
        HeldModel held = models.hold(targets.require(reference));
        HeldOwner owner = held.owner();
        Scope.Model model = held.model();
        UUID workspace = owner.scope().workspace();
        List<Object> key = List.of(
                workspace,
                owner.scope().providerId(),
                model.name(),
                model.type().name(),
                held.isCustom());
        boolean isOff = sql.query(workspace, IS_OFF, key, rows -> rows.next() && rows.getBoolean(1));
        if (isOff == enabled) {
            changes.apply(owner.scope(), List.of(new Sql.Update(enabled ? SWITCH_ON : SWITCH_OFF, key)));
            ObjectNode details = JsonNodeFactory.instance
                    .objectNode()
                    .put("type", model.type().name())
                    .put("enabled", enabled);
            changes.fire(owner, AuditAction.MODEL_SWITCHED, null, model.name(), details);
        }
        return new ModelSwitched(enabled);
    }
}
