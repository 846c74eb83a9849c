package dev.modelkeys.routing.resolution;

import static dev.modelkeys.routing.resolution.Scenario.requestIn;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls with an environment and without a pool: what is bound there serves. */
class BoundCredentialTest {

    private final OwnerBuilder owner = new OwnerBuilder();
    private final Scenario scenario = new Scenario(owner);

    @Test
    @DisplayName("G3: with an environment the credential bound there serves")
    void theBoundOneServes() {
        owner.defaultIs("A").bound("production", "B").bound("test", "C");

        assertThat(scenario.acquire(requestIn("Production"))).isEqualTo("B");
        assertThat(scenario.steps(requestIn("production"))).containsExactly("B BOUND");
    }

    @Test
    @DisplayName("G3: an environment without a binding is ENVIRONMENT_NOT_BOUND, and the default does not step in")
    void withoutABinding() {
        owner.defaultIs("A").pool(BalancingStrategy.ROUND_ROBIN, Entry.of("A"), Entry.of("B"));

        assertThat(scenario.acquire(requestIn("production"))).isEqualTo("ENVIRONMENT_NOT_BOUND");
    }

    @Test
    @DisplayName("G9: a bound credential over its quota is ALL_COOLING until the period ends")
    void theBoundOneIsOverItsQuota() {
        owner.bound("test", "A");
        scenario.quota("A", QuotaPeriod.MONTH, 1L, null).acquire(requestIn("test"));

        assertThat(scenario.acquire(requestIn("test"))).isEqualTo("ALL_COOLING");
        assertThat(scenario.explain(requestIn("test")).retryAt()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(scenario.steps(requestIn("test"))).containsExactly("A OVER_QUOTA");
    }
}
