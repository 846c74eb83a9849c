package dev.modelkeys.routing.resolution;

import static dev.modelkeys.routing.resolution.Scenario.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whose turn it is. */
class TurnTest {

    private final OwnerBuilder owner = new OwnerBuilder();
    private final Scenario scenario = new Scenario(owner);

    @Test
    @DisplayName("G5: ROUND_ROBIN goes through the members in their order")
    void inTurn() {
        owner.pool(BalancingStrategy.ROUND_ROBIN, Entry.of("A"), Entry.of("B"), Entry.of("C"));

        assertThat(scenario.acquire(7)).isEqualTo("ABCABCA");
    }

    @Test
    @DisplayName("G5: a member that comes back takes its place in the round, and does not catch up")
    void comingBack() {
        owner.pool(BalancingStrategy.ROUND_ROBIN, Entry.of("A"), Entry.of("B"), Entry.of("C"));
        scenario.acquire(4);
        scenario.rests("B", 60);

        assertThat(scenario.acquire(5)).isEqualTo("CACAC");
        assertThat(scenario.later(Duration.ofMinutes(1)).acquire(6)).isEqualTo("BACBAC");
    }

    @Test
    @DisplayName("G1, G5: a lease for many calls takes as many turns")
    void manyCalls() {
        owner.pool(BalancingStrategy.ROUND_ROBIN, Entry.of("A"), Entry.of("B"), Entry.of("C"));
        scenario.acquire(request(3));

        assertThat(scenario.acquire(9)).isEqualTo("BCBCBCABC");
    }

    @Test
    @DisplayName("G5, G8: the turns go on where a credential is deleted")
    void goesOnAfterADeletion() {
        owner.pool(BalancingStrategy.ROUND_ROBIN, Entry.of("A"), Entry.of("B"), Entry.of("C"));
        scenario.acquire(2);
        owner.deleted("B");

        assertThat(scenario.acquire(4)).isEqualTo("CACA");
    }

    @Test
    @DisplayName("G5: an explanation takes no turn")
    void anExplanationTakesNoTurn() {
        owner.pool(BalancingStrategy.WEIGHTED, Entry.of("A").weight(2), Entry.of("B"));

        assertThat(scenario.steps()).isEqualTo(scenario.steps()).containsExactly("A WEIGHT", "B NOT_ITS_TURN");
        assertThat(scenario.acquire(3)).isEqualTo("ABA");
    }

    @Test
    @DisplayName("G5: WEIGHTED spreads each weight evenly")
    void evenlySpread() {
        owner.pool(BalancingStrategy.WEIGHTED, Entry.of("A").weight(5), Entry.of("B"), Entry.of("C"));

        assertThat(scenario.acquire(14)).isEqualTo("AABACAA".repeat(2));
    }

    @Test
    @DisplayName("G5: the same credential twice weighs twice")
    void twice() {
        owner.pool(BalancingStrategy.WEIGHTED, Entry.of("A"), Entry.of("B").weight(2), Entry.of("A"));

        assertThat(scenario.acquire(8)).isEqualTo("BAAB".repeat(2));
    }

    @Test
    @DisplayName("G1, G5: a lease for many calls is paid for by the weight")
    void manyWeightedCalls() {
        owner.pool(BalancingStrategy.WEIGHTED, Entry.of("A").weight(2), Entry.of("B"));
        scenario.acquire(request(4));

        assertThat(scenario.acquire(5)).isEqualTo("BBABA");
    }

    @Test
    @DisplayName("G5: PRIORITY takes the lowest number that can serve; among equals, each in turn")
    void lowestFirst() {
        owner.pool(
                BalancingStrategy.PRIORITY,
                Entry.of("A").priority(2),
                Entry.of("B").priority(1),
                Entry.of("C").priority(1));

        assertThat(scenario.acquire(3)).isEqualTo("BCB");
        assertThat(scenario.steps()).containsExactly("A LOWER_PRIORITY", "B NOT_ITS_TURN", "C PRIORITY");
        assertThat(scenario.rests("B", 10).acquire(2)).isEqualTo("CC");
        assertThat(scenario.rests("C", 10).acquire(2)).isEqualTo("AA");
    }
}
