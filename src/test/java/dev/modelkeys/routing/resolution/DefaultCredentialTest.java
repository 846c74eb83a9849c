package dev.modelkeys.routing.resolution;

import static dev.modelkeys.routing.resolution.Scenario.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.modelkeys.credential.Scope;
import dev.modelkeys.probe.HealthVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls without an environment and a pool: the default serves. */
class DefaultCredentialTest {

    private final OwnerBuilder owner = new OwnerBuilder();
    private final Scenario scenario = new Scenario(owner);

    @Test
    @DisplayName("G2: without a pool and an environment the default serves")
    void theDefaultServes() {
        owner.defaultIs("A").bound("production", "B");

        assertThat(scenario.acquire()).isEqualTo("A");
        assertThat(scenario.steps()).containsExactly("A DEFAULT");
    }

    @Test
    @DisplayName("G2: an owner without a default is DEFAULT_MISSING")
    void withoutADefault() {
        assertThat(scenario.acquire()).isEqualTo("DEFAULT_MISSING");
        assertThat(scenario.steps()).containsExactly("- NO_DEFAULT");
    }

    @Test
    @DisplayName("G2: an owner without any credential is NOT_CONFIGURED")
    void withoutACredential() {
        owner.noCredentials();

        assertThat(scenario.acquire()).isEqualTo("NOT_CONFIGURED");
    }

    @Test
    @DisplayName("G2: a call for no model uses the default, whatever pools and switches the models have")
    void withoutAModel() {
        owner.defaultIs("A")
                .pool(BalancingStrategy.ROUND_ROBIN, Entry.of("B"), Entry.of("C"))
                .modelIsOff();
        ResolutionRequest request = new ResolutionRequest(new Target(OwnerBuilder.OWNER, null), null, Set.of(), 1);

        assertThat(scenario.acquire(request)).isEqualTo("A");
    }

    @Test
    @DisplayName("G9: a default that rests is ALL_COOLING until it serves again")
    void theDefaultRests() {
        owner.defaultIs("A");
        scenario.rests("A", 20);
        Instant end = scenario.now().plusSeconds(20);

        assertThat(scenario.acquire()).isEqualTo("ALL_COOLING");
        assertThat(scenario.explain(request(1)).retryAt()).isEqualTo(end);
        assertThat(scenario.steps()).containsExactly("A COOLING");
        assertThat(scenario.later(Duration.ofSeconds(20)).acquire()).isEqualTo("A");
    }

    @Test
    @DisplayName("G9: of a cooldown and a quota the one that ends later says when to come again")
    void restsAndIsOverItsQuota() {
        owner.defaultIs("A");
        scenario.quota("A", QuotaPeriod.MINUTE, 1L, null).acquire(1);
        scenario.rests("A", 90);

        assertThat(scenario.explain(request(1)).retryAt())
                .isEqualTo(scenario.now().plusSeconds(90));
        assertThat(scenario.steps()).containsExactly("A COOLING");
    }

    @Test
    @DisplayName("G10: a model that is switched off is MODEL_DISABLED")
    void theModelIsOff() {
        owner.defaultIs("A").modelIsOff();

        assertThat(scenario.acquire()).isEqualTo("MODEL_DISABLED");
    }

    @Test
    @DisplayName("G10: a provider that is not installed, or a removed model, is unknown, and keeps its pool for later")
    void notListed() {
        owner.defaultIs("A")
                .pool(BalancingStrategy.ROUND_ROBIN, Entry.of("A"), Entry.of("B"))
                .notListed();

        assertThat(scenario.acquire()).isEqualTo("MODEL_UNKNOWN");
    }

    @Test
    @DisplayName("G12: a REJECTED default is handed out all the same")
    void aRejectedDefaultServes() {
        owner.defaultIs("A");
        scenario.state("A", state -> state.tested(HealthVerdict.REJECTED));

        assertThat(scenario.acquire()).isEqualTo("A");
    }

    @Test
    @DisplayName("G19: an unreadable default is UNREADABLE")
    void unreadable() {
        owner.defaultIs("A").unreadable("A");

        assertThat(scenario.acquire()).isEqualTo("UNREADABLE");
        assertThat(scenario.steps()).containsExactly("A UNREADABLE");
    }

    @Test
    @DisplayName("A default that the caller excludes is not handed out, and no time will help")
    void excluded() {
        owner.defaultIs("A");

        assertThat(scenario.acquire(request(1, "A"))).isEqualTo("ALL_COOLING");
        assertThat(scenario.explain(request(1, "A")).retryAt()).isNull();
    }

    @Test
    @DisplayName("A snapshot answers for its own owner only")
    void ofAnotherOwner() {
        Target other = new Target(new Scope(OwnerBuilder.OWNER.workspace(), "cohere", null), null);
        ResolutionRequest request = new ResolutionRequest(other, null, Set.of(), 1);

        assertThatIllegalArgumentException().isThrownBy(() -> scenario.explain(request));
    }
}
