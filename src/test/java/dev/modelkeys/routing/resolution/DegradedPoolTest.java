package dev.modelkeys.routing.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.probe.HealthVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** G7: a pool is degraded while fewer than two of its members can serve. */
class DegradedPoolTest {

    private static final Instant NOW = Instant.parse("2027-01-31T12:00:00Z");
    private static final Candidate FIRST = new Candidate(new UUID(0, 1), 1, true);
    private static final Candidate SECOND = new Candidate(new UUID(0, 2), 1, true);
    private static final Candidate UNREADABLE = new Candidate(new UUID(0, 3), 1, false);

    @Test
    @DisplayName("G7: two members that can serve are enough; the default's entry is one while there is a default")
    void enough() {
        assertThat(isDegraded(null, Map.of(), FIRST, SECOND)).isFalse();
        assertThat(isDegraded(SECOND, Map.of(), FIRST, null)).isFalse();
        assertThat(isDegraded(null, Map.of(), FIRST, null)).isTrue();
        assertThat(isDegraded(null, Map.of(), FIRST, UNREADABLE)).isTrue();
    }

    @Test
    @DisplayName("G7: a member that rests until later cannot serve, one whose rest is over can")
    void resting() {
        assertThat(isDegraded(null, Map.of(SECOND.id(), rest(NOW.plusSeconds(1))), FIRST, SECOND))
                .isTrue();
        assertThat(isDegraded(null, Map.of(SECOND.id(), rest(NOW)), FIRST, SECOND))
                .isFalse();
    }

    @Test
    @DisplayName("G12: a pool that REJECTED members serve, because no others are left, is degraded")
    void rejected() {
        CredentialState rejected = CredentialState.UNUSED.tested(HealthVerdict.REJECTED);

        assertThat(isDegraded(null, Map.of(FIRST.id(), rejected), FIRST, SECOND, SECOND))
                .isFalse();
        assertThat(isDegraded(null, Map.of(FIRST.id(), rejected), FIRST, SECOND))
                .isTrue();
        assertThat(isDegraded(null, Map.of(FIRST.id(), rejected, SECOND.id(), rejected), FIRST, SECOND))
                .isTrue();
    }

    @Test
    @DisplayName("G4: a pool that is off is not degraded")
    void off() {
        Pool off = new Pool(new UUID(1, 1), false, BalancingStrategy.ROUND_ROBIN, members(UNREADABLE));

        assertThat(off.isDegraded(null, new OwnerState(0, Map.of()), NOW)).isFalse();
    }

    private static boolean isDegraded(
            @Nullable Candidate assigned, Map<UUID, CredentialState> states, @Nullable Candidate... members) {
        return new Pool(new UUID(1, 1), true, BalancingStrategy.ROUND_ROBIN, members(members))
                .isDegraded(assigned, new OwnerState(0, states), NOW);
    }

    private static List<Member> members(@Nullable Candidate... candidates) {
        List<Member> members = new ArrayList<>();
        for (Candidate candidate : candidates) {
            members.add(new Member(members.size(), candidate, true, 1, 0));
        }
        return members;
    }

    private static CredentialState rest(Instant until) {
        return new CredentialState(null, new Cooldown(1, until, AuthFailures.NONE, TransientFailures.NONE), List.of());
    }
}
