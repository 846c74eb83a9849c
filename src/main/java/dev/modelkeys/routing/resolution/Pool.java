package dev.modelkeys.routing.resolution;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * Whether the pool is on and fewer than two members can serve a call, or only those that are REJECTED.
     *
     * @param assigned the credential that the default's entry stands for
     */
    public boolean isDegraded(@Nullable Candidate assigned, OwnerState state, Instant now) {
        return enabled && new Screening(members, assigned, state, Set.of(), 1, now).isDegraded();
    }
}
