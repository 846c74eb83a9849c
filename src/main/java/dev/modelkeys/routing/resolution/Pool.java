package dev.modelkeys.routing.resolution;

import java.util.List;
import java.util.UUID;

/**
 * Credentials that share the calls of one target.
 *
 * @param id another one each time the pool is saved
 * @param members in their order
 */
public record Pool(UUID id, boolean enabled, BalancingStrategy strategy, List<Member> members) {

    public Pool {
        members = List.copyOf(members);
    }
}
