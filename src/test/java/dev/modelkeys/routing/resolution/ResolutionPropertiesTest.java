package dev.modelkeys.routing.resolution;

import static dev.modelkeys.routing.resolution.RandomOwners.OWNERS;
import static dev.modelkeys.routing.resolution.RandomOwners.explain;
import static dev.modelkeys.routing.resolution.RandomOwners.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Random owners, states and requests, held against the {@link Reference}. */
class ResolutionPropertiesTest {

    @Test
    @DisplayName("G2 to G12, G19: no pick is disabled, resting, over quota, unreadable, excluded or of another owner")
    void picksWhatMayServe() {
        Map<BalancingStrategy, Integer> picks = new EnumMap<>(BalancingStrategy.class);
        forAll((drawn, turns) -> {
            Resolution resolution = explain(drawn, turns);
            List<Candidate> allowed =
                    drawn.allowed().stream().map(Member::credential).toList();
            if (allowed.isEmpty()) {
                assertThat(resolution.credential()).isNull();
            } else {
                assertThat(resolution.credential()).isIn(allowed);
                drawn.pool().ifPresent(pool -> picks.merge(pool.strategy(), 1, Integer::sum));
            }
        });
        assertThat(picks).hasSize(3).allSatisfy((strategy, count) -> assertThat(count)
                .isGreaterThan(OWNERS / 100));
    }

    @Test
    @DisplayName("G2 to G12, G19: where nothing can serve, the refusal is the right one")
    void refusesForTheRightReason() {
        Set<ResolutionRefusal> met = EnumSet.noneOf(ResolutionRefusal.class);
        forAll((drawn, turns) -> {
            Resolution resolution = explain(drawn, turns);
            assertThat(resolution.refusal()).isEqualTo(drawn.allowed().isEmpty() ? drawn.refusal() : null);
            Stream.ofNullable(resolution.refusal()).forEach(met::add);
        });
        assertThat(met).containsExactlyInAnyOrder(ResolutionRefusal.values());
    }

    @Test
    @DisplayName("G9: retryAt is the first moment at which the same request is served, by trying all moments")
    void retryAtIsTheFirstMoment() {
        int[] found = new int[2];
        forAll((drawn, turns) -> {
            Resolution resolution = explain(drawn, turns);
            if (resolution.credential() != null) {
                assertThat(resolution.retryAt()).isNull();
                return;
            }
            Instant first = moments(drawn)
                    .filter(moment -> !drawn.at(moment).allowed().isEmpty())
                    .findFirst()
                    .orElse(null);
            assertThat(resolution.retryAt()).isEqualTo(first);
            found[first == null ? 0 : 1]++;
        });
        assertThat(found[0]).isGreaterThan(OWNERS / 100);
        assertThat(found[1]).isGreaterThan(OWNERS / 100);
    }

    /** Everything that ends, and the moments right before. */
    private static Stream<Instant> moments(Reference drawn) {
        Set<Instant> moments = new TreeSet<>();
        drawn.state().credentials().values().forEach(state -> {
            Stream.ofNullable(state.cooldown().until()).forEach(moments::add);
            state.quotas().forEach(quota -> moments.add(quota.resetsAt()));
        });
        List.copyOf(moments).forEach(moment -> moments.add(moment.minusNanos(1)));
        return moments.stream().filter(moment -> moment.isAfter(drawn.now()));
    }
}
