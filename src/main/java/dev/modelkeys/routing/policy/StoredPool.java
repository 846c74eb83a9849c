package dev.modelkeys.routing.policy;

import dev.modelkeys.routing.resolution.BalancingStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pool as it is stored, without its place.
 *
 * @param members in their order
 */
record StoredPool(boolean enabled, BalancingStrategy strategy, List<Member> members) {

    /** @param credential null for whatever is the default */
    record Member(@Nullable UUID credential, boolean enabled, int weight, int priority) {}

    /** Names of what differs from the pool before; all of them where there was none. */
    List<String> differences(@Nullable StoredPool before) {
        List<String> names = new ArrayList<>();
        if (before == null || before.enabled != enabled) {
            names.add("enabled");
        }
        if (before == null || before.strategy != strategy) {
            names.add("strategy");
        }
        if (before == null || !before.members.equals(members)) {
            names.add("members");
        }
        return names;
    }
}
