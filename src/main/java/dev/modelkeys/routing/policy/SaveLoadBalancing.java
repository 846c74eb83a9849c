package dev.modelkeys.routing.policy;

import dev.modelkeys.routing.resolution.BalancingStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Command to put a pool in the place of the present one.
 *
 * @param environment null for the pool of calls that name none
 */
public record SaveLoadBalancing(
        ModelRef target,
        @Nullable String environment,
        boolean enabled,
        BalancingStrategy strategy,
        List<Member> members) {

    /** @param credentialId null for whatever is the default */
    public record Member(@Nullable String credentialId, boolean enabled, int weight, int priority) {}
}
