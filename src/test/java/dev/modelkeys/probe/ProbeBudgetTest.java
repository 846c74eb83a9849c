package dev.modelkeys.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.modelkeys.SetClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProbeBudgetTest {

    private static final UUID WORKSPACE = UUID.randomUUID();

    private final SetClock clock = new SetClock();

    @Test
    void aWorkspaceAsksAProviderAFewTimesAMinute() {
        ProbeBudget budget = new ProbeBudget(clock, 2, 100);
        budget.take(WORKSPACE, "openai", null).giveBack();
        clock.move(Duration.ofSeconds(20));
        budget.take(WORKSPACE, "openai", null).giveBack();
        ProbeBusy busy = catchThrowableOfType(ProbeBusy.class, () -> budget.take(WORKSPACE, "openai", null));
        assertThat(busy.retryAt()).isEqualTo(clock.instant().plusSeconds(40));
        budget.take(WORKSPACE, "anthropic", null).giveBack();
        budget.take(UUID.randomUUID(), "openai", null).giveBack();
        clock.move(Duration.ofSeconds(40));
        budget.take(WORKSPACE, "openai", null).giveBack();
        assertThatThrownBy(() -> budget.take(WORKSPACE, "openai", null)).isInstanceOf(ProbeBusy.class);
    }

    @Test
    void aCredentialIsAskedAboutOnceAtATime() {
        ProbeBudget budget = new ProbeBudget(clock, 10, 100);
        UUID credential = UUID.randomUUID();
        ProbeBudget.Permit permit = budget.take(WORKSPACE, "openai", credential);
        assertThatThrownBy(() -> budget.take(WORKSPACE, "openai", credential)).isInstanceOf(ProbeBusy.class);
        permit.giveBack();
        budget.take(WORKSPACE, "openai", credential);
    }

    @Test
    void theServerAsksSoManyAtATime() {
        ProbeBudget budget = new ProbeBudget(clock, 10, 2);
        budget.take(UUID.randomUUID(), "a", null);
        ProbeBudget.Permit permit = budget.take(UUID.randomUUID(), "b", null);
        UUID credential = UUID.randomUUID();
        assertThatThrownBy(() -> budget.take(WORKSPACE, "c", credential)).isInstanceOf(ProbeBusy.class);
        permit.giveBack();
        budget.take(WORKSPACE, "c", credential);
    }

    @Test
    void aWorkspaceAsksAQuarterOfThem() {
        ProbeBudget budget = new ProbeBudget(clock, 10, 8);
        ProbeBudget.Permit permit = budget.take(WORKSPACE, "a", null);
        budget.take(WORKSPACE, "b", null);
        assertThatThrownBy(() -> budget.take(WORKSPACE, "c", null)).isInstanceOf(ProbeBusy.class);
        budget.take(UUID.randomUUID(), "c", null);
        permit.giveBack();
        budget.take(WORKSPACE, "c", null);
    }

    @Test
    void whatIsRefusedTakesNoPlace() {
        ProbeBudget budget = new ProbeBudget(clock, 1, 8);
        budget.take(WORKSPACE, "a", null);
        UUID credential = UUID.randomUUID();
        assertThatThrownBy(() -> budget.take(WORKSPACE, "a", credential)).isInstanceOf(ProbeBusy.class);
        budget.take(WORKSPACE, "b", credential);
    }
}
