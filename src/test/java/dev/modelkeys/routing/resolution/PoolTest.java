package dev.modelkeys.routing.resolution;

import static dev.modelkeys.routing.resolution.Scenario.request;
import static dev.modelkeys.routing.resolution.Scenario.requestIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.probe.HealthVerdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls that a pool answers: who serves, and who is skipped. */
class PoolTest {

    private static final BalancingStrategy IN_TURN = BalancingStrategy.ROUND_ROBIN;

    private final OwnerBuilder owner = new OwnerBuilder();
    private final Scenario scenario = new Scenario(owner);

    @Test
    @DisplayName("G3: the pool of an environment goes before the credential bound there")
    void thePoolOfAnEnvironment() {
        owner.bound("production", "A").poolIn("production", IN_TURN, Entry.of("B"), Entry.of("C"));

        assertThat(scenario.acquire(requestIn("production"))).isEqualTo("B");
        assertThat(scenario.steps(requestIn("production"))).containsExactly("B NOT_ITS_TURN", "C NEXT_IN_TURN");
    }

    @Test
    @DisplayName("G3: in the pool of an environment the default's entry is the credential bound there")
    void theEntryOfTheBoundOne() {
        owner.defaultIs("A").bound("production", "B").poolIn("production", IN_TURN, Entry.ofDefault(), Entry.of("C"));

        assertThat(scenario.acquire(requestIn("production"))).isEqualTo("B");
        assertThat(scenario.acquire(requestIn("production"))).isEqualTo("C");
    }

    @Test
    @DisplayName("G4: members that are switched off, unreadable, resting or over their quota are skipped")
    void skipsWhatCannotServe() {
        Entry[] entries = {Entry.of("A").off(), Entry.of("B"), Entry.of("C"), Entry.of("D"), Entry.of("E")};
        owner.pool(IN_TURN, entries).unreadable("B");
        scenario.rests("C", 10).quota("D", QuotaPeriod.MINUTE, null, 100L);
        scenario.state("D", state -> state.used(0, 100, scenario.now()));

        assertThat(scenario.acquire(3)).isEqualTo("EEE");
        assertThat(scenario.steps())
                .containsExactly("A MEMBER_DISABLED", "B UNREADABLE", "C COOLING", "D OVER_QUOTA", "E NEXT_IN_TURN");
    }

    @Test
    @DisplayName("G4: a pool that is off changes nothing")
    void aPoolThatIsOff() {
        owner.defaultIs("A").pool(IN_TURN, Entry.of("B"), Entry.of("C")).poolIsOff();

        assertThat(scenario.steps()).containsExactly("A DEFAULT");
    }

    @Test
    @DisplayName("G5: credentials that a caller has just failed with are left out")
    void leavesOutWhatFailed() {
        owner.pool(IN_TURN, Entry.of("A"), Entry.of("B"), Entry.of("C"));

        assertThat(scenario.steps(request(1, "A", "B"))).containsExactly("A EXCLUDED", "B EXCLUDED", "C NEXT_IN_TURN");
    }

    @Test
    @DisplayName("G6: the entry for the default follows the default, and is skipped while there is none")
    void theEntryOfTheDefault() {
        owner.defaultIs("A").pool(IN_TURN, Entry.ofDefault(), Entry.of("B"));

        assertThat(scenario.acquire(2)).isEqualTo("AB");
        owner.defaultIs("C");
        assertThat(scenario.acquire(2)).isEqualTo("CB");
        owner.defaultIs(null);
        assertThat(scenario.acquire(2)).isEqualTo("BB");
        assertThat(scenario.steps()).containsExactly("- NO_DEFAULT", "B NEXT_IN_TURN");
    }

    @Test
    @DisplayName("G12: a REJECTED member is skipped, also while all others rest")
    void skipsTheRejected() {
        owner.pool(IN_TURN, Entry.of("A"), Entry.of("B"));
        scenario.state("A", state -> state.tested(HealthVerdict.REJECTED));

        assertThat(scenario.acquire(2)).isEqualTo("BB");
        assertThat(scenario.steps()).containsExactly("A REJECTED", "B NEXT_IN_TURN");
        assertThat(scenario.rests("B", 10).acquire()).isEqualTo("ALL_COOLING");
    }

    @Test
    @DisplayName("G12: REJECTED members serve where all that are enabled and readable are REJECTED")
    void allAreRejected() {
        owner.pool(IN_TURN, Entry.of("A"), Entry.of("B"), Entry.of("C").off(), Entry.of("D"))
                .unreadable("D");
        scenario.state("A", state -> state.tested(HealthVerdict.REJECTED));
        scenario.state("B", state -> state.tested(HealthVerdict.REJECTED));

        assertThat(scenario.acquire(3)).isEqualTo("ABA");
        assertThat(scenario.explain(request(1)).degraded()).isTrue();
    }

    @Test
    @DisplayName("G19: where one member is unreadable the next one serves")
    void theNextServesForAnUnreadableOne() {
        owner.pool(BalancingStrategy.PRIORITY, Entry.of("A"), Entry.of("B").priority(1))
                .unreadable("A");

        assertThat(scenario.acquire()).isEqualTo("B");
        assertThat(scenario.steps()).containsExactly("A UNREADABLE", "B PRIORITY");
    }
}
