package dev.modelkeys.routing.resolution;

import static dev.modelkeys.routing.resolution.RandomOwners.explain;
import static dev.modelkeys.routing.resolution.RandomOwners.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Explanations of random states, held against acquisitions and the {@link Reference}. */
class ExplanationPropertiesTest {

    @Test
    @DisplayName("G16: an explanation says of each candidate what the next acquisition then does")
    void explainsTheNextAcquisition() {
        Set<ResolutionReason> met = EnumSet.noneOf(ResolutionReason.class);
        forAll((drawn, turns) -> {
            for (int i = 0; i < 6; i++) {
                Resolution explained = explain(drawn, turns);
                assertThat(explain(drawn, turns).steps()).isEqualTo(explained.steps());
                Resolution acquired = explain(drawn, turns);
                assertThat(turns.commit(acquired)).isTrue();
                assertThat(acquired.credential()).isEqualTo(explained.credential());
                assertThat(acquired.steps()).isEqualTo(explained.steps());
                explained.steps().forEach(step -> met.add(step.reason()));
            }
        });
        assertThat(met).containsExactlyInAnyOrder(ResolutionReason.values());
    }

    @Test
    @DisplayName("G16: each candidate has one step, and its reason is true")
    void everyStepIsTrue() {
        forAll((drawn, turns) -> {
            Resolution resolution = explain(drawn, turns);
            List<ResolutionReason> reasons =
                    resolution.steps().stream().map(ResolutionStep::reason).toList();
            List<ResolutionReason> chosen = reasons.stream()
                    .filter(reason -> reason.decision() == StepDecision.CHOSEN)
                    .toList();
            assertThat(chosen).hasSize(resolution.credential() == null ? 0 : 1);
            if (!reasons.isEmpty()) {
                int index = chosen.isEmpty() ? -1 : reasons.indexOf(chosen.get(0));
                assertThat(reasons).isEqualTo(drawn.reasons(index, ResolutionReason.valueOf(reason(drawn))));
            }
        });
    }

    private static String reason(Reference drawn) {
        String alone = drawn.request().environment() == null ? "DEFAULT" : "BOUND";
        return drawn.pool()
                .map(pool -> switch (pool.strategy()) {
                    case ROUND_ROBIN -> "NEXT_IN_TURN";
                    case WEIGHTED -> "WEIGHT";
                    case PRIORITY -> "PRIORITY";
                })
                .orElse(alone);
    }
}
