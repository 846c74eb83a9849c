package dev.modelkeys.routing.resolution;

import static dev.modelkeys.routing.resolution.Scenario.request;
import static dev.modelkeys.routing.resolution.Scenario.requestIn;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pools of which little or nothing can serve. */
class ExhaustedPoolTest {

    private static final BalancingStrategy IN_TURN = BalancingStrategy.ROUND_ROBIN;

    private final OwnerBuilder owner = new OwnerBuilder();
    private final Scenario scenario = new Scenario(owner);

    @Test
    @DisplayName("G7: with one member left the pool is degraded, and that one serves")
    void degraded() {
        owner.pool(IN_TURN, Entry.of("A"), Entry.of("B")).unreadable("B");

        assertThat(scenario.acquire(2)).isEqualTo("AA");
        assertThat(scenario.explain(request(1)).degraded()).isTrue();
    }

    @Test
    @DisplayName("G7: with two members that can serve the pool is not degraded")
    void notDegraded() {
        owner.pool(BalancingStrategy.PRIORITY, Entry.of("A"), Entry.of("B").priority(1));

        assertThat(scenario.explain(request(1)).degraded()).isFalse();
    }

    @Test
    @DisplayName("G7: a pool of which nothing is readable is UNREADABLE, whatever the default")
    void nothingIsReadable() {
        owner.defaultIs("C").pool(IN_TURN, Entry.of("A"), Entry.of("B").off()).unreadable("A");

        assertThat(scenario.acquire()).isEqualTo("UNREADABLE");
    }

    @Test
    @DisplayName("G7: a pool of which only the default's entry is left is DEFAULT_MISSING without a default")
    void onlyTheEntryOfTheDefaultIsLeft() {
        owner.pool(IN_TURN, Entry.ofDefault(), Entry.of("A").off());

        assertThat(scenario.acquire()).isEqualTo("DEFAULT_MISSING");
        assertThat(scenario.steps()).containsExactly("- NO_DEFAULT", "A MEMBER_DISABLED");
    }

    @Test
    @DisplayName("G3, G7: in an environment the one whose default's entry is left alone is ENVIRONMENT_NOT_BOUND")
    void onlyTheEntryOfTheBoundOneIsLeft() {
        owner.defaultIs("A").poolIn("test", IN_TURN, Entry.ofDefault());

        assertThat(scenario.acquire(requestIn("test"))).isEqualTo("ENVIRONMENT_NOT_BOUND");
    }

    @Test
    @DisplayName("G7, G8: a pool of which nothing is left is NOT_CONFIGURED, never the plain default")
    void nothingIsLeft() {
        owner.defaultIs("C")
                .pool(IN_TURN, Entry.of("A"), Entry.of("B"))
                .deleted("A")
                .deleted("B");

        assertThat(scenario.acquire()).isEqualTo("NOT_CONFIGURED");
        assertThat(scenario.explain(request(1)).steps()).isEmpty();
    }

    @Test
    @DisplayName("G9: while all rest, the first to come back says when to come again")
    void allRest() {
        owner.defaultIs("D")
                .pool(IN_TURN, Entry.of("A"), Entry.of("B"), Entry.of("C"))
                .unreadable("C");
        scenario.rests("A", 50).rests("B", 40);

        assertThat(scenario.acquire()).isEqualTo("ALL_COOLING");
        assertThat(scenario.explain(request(1)).retryAt())
                .isEqualTo(scenario.now().plusSeconds(40));
    }

    @Test
    @DisplayName("G9: for more calls than any quota is for, no moment is right")
    void moreCallsThanAnyQuota() {
        owner.pool(IN_TURN, Entry.of("A"), Entry.of("B"));
        scenario.quota("A", QuotaPeriod.MINUTE, 10L, null).quota("B", QuotaPeriod.DAY, 20L, null);

        assertThat(scenario.acquire(request(21))).isEqualTo("ALL_COOLING");
        assertThat(scenario.explain(request(21)).retryAt()).isNull();
        assertThat(scenario.acquire(request(20))).isEqualTo("B");
    }
}
