package dev.modelkeys.routing.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Rejections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which credentials share the calls of a model. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PoolRules {

    private static final String ENVIRONMENT = "environment";

    private final TargetLookup targets;
    private final HeldModels models;
    private final OwnCredentials credentials;
    private final EnvironmentNames names;
    private final Pools pools;
    private final PolicyChanges changes;

    PoolRules(
            TargetLookup targets,
            HeldModels models,
            OwnCredentials credentials,
            EnvironmentNames names,
            Pools pools,
            PolicyChanges changes) {
        this.targets = targets;
        this.models = models;
        this.credentials = credentials;
        this.names = names;
        this.pools = pools;
        this.changes = changes;
    }

    /** Replaces the pool of the target and environment; the same again changes nothing. */
    public LoadBalancingSaved save(SaveLoadBalancing command) {
        HeldModel model = models.hold(targets.require(command.target()));
        Rejections rejections = new Rejections();
        String environment = environment(command, rejections);
        List<StoredPool.Member> members =
                PoolChecks.checked(command, ids -> credentials.of(model.owner(), ids), rejections);
        rejections.throwIfAny();
        StoredPool pool = new StoredPool(command.enabled(), command.strategy(), members);
        List<String> differences =
                pool.differences(pools.find(model, environment).orElse(null));
        if (!differences.isEmpty()) {
            save(model, environment, pool, differences);
        }
        return new LoadBalancingSaved(
                model.owner().scope().providerId(),
                model.model().name(),
                model.model().type(),
                model.isCustom(),
                environment);
    }

    private static @Nullable String environment(SaveLoadBalancing command, Rejections rejections) {
        String typed = command.environment();
        return typed == null
                ? null
                : EnvironmentNames.parse(typed, rejections, ENVIRONMENT)
                        .map(environment -> environment.name())
                        .orElse(null);
    }

    private void save(HeldModel model, @Nullable String environment, StoredPool pool, List<String> differences) {
        if (environment != null) {
            names.admit(model.owner().scope().workspace(), List.of(environment), ENVIRONMENT);
        }
        changes.apply(model.owner().scope(), Pools.replaced(model, environment, pool));
        changes.fire(
                model.owner(),
                AuditAction.LOAD_BALANCING_SAVED,
                null,
                model.model().name(),
                details(model, environment, pool, differences));
    }

    private static ObjectNode details(
            HeldModel model, @Nullable String environment, StoredPool pool, List<String> differences) {
        ObjectNode details = JsonNodeFactory.instance
                .objectNode()
                .put("type", model.model().type().name());
        if (environment != null) {
            details.put(ENVIRONMENT, environment);
        }
        ArrayNode changed = details.putArray("changed");
        differences.forEach(changed::add);
        details.put("enabled", pool.enabled()).put("strategy", pool.strategy().name());
        ArrayNode members = details.putArray("members");
        pool.members().forEach(member -> members.add(name(member.credential())));
        return details;
    }

    private static String name(@Nullable UUID credential) {
        return credential == null ? "default" : credential.toString();
    }
}
