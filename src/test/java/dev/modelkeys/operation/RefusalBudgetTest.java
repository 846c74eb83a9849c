package dev.modelkeys.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.SetClock;
import dev.modelkeys.access.Identity;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.access.Role;
import dev.modelkeys.audit.Outcome;
import dev.modelkeys.audit.Refusal;
import dev.modelkeys.operation.RefusalBudget.Counted;
import dev.modelkeys.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Entries about refusals of one caller are bounded, and none is lost. */
class RefusalBudgetTest {

    private static final int LIMIT = 3;

    private final SetClock clock = new SetClock();
    private final RefusalBudget budget = new RefusalBudget(LIMIT, clock);

    @Test
    @DisplayName("U-01: refusals beyond the limit of a minute are counted in one")
    void theRestIsCounted() {
        Instant begin = clock.instant();
        assertThat(taken("a", 10)).isEqualTo(LIMIT);
        assertThat(budget.ended()).isEmpty();

        clock.move(RefusalBudget.WINDOW);

        Counted counted = only(budget.ended());
        assertThat(counted.call().identity().principal()).isEqualTo("a");
        assertThat(counted.refusal().requests()).isEqualTo(10 - LIMIT);
        assertThat(counted.refusal().operations()).isEqualTo(2 * (10 - LIMIT));
        assertThat(counted.refusal().since()).isEqualTo(begin);
        assertThat(counted.refusal().reason()).isEqualTo("FORBIDDEN NOT_FOUND");
        assertThat(budget.ended()).isEmpty();
    }

    @Test
    void anotherCallerIsNotCounted() {
        assertThat(taken("a", 10)).isEqualTo(LIMIT);
        assertThat(taken("b", 2)).isEqualTo(2);
    }

    @Test
    @DisplayName("failures have entries of their own")
    void failuresAreApart() {
        assertThat(taken("a", 10)).isEqualTo(LIMIT);
        assertThat(budget.take(call("a"), refusal(Outcome.FAILED))).isTrue();
    }

    @Test
    void theNextMinuteBeginsAnew() {
        taken("a", 10);
        clock.move(RefusalBudget.WINDOW);

        assertThat(taken("a", 10)).isEqualTo(LIMIT);
        assertThat(budget.ended()).hasSize(1);
    }

    @Test
    void aClockThatIsSetBackEndsTheMinute() {
        taken("a", 10);
        clock.move(Duration.ofHours(-1));

        assertThat(taken("a", 1)).isEqualTo(1);
    }

    @Test
    void aStoppingServerLosesNone() {
        taken("a", 10);

        assertThat(budget.all()).hasSize(1);
        assertThat(budget.all()).isEmpty();
    }

    @Test
    void whatCouldNotBeWrittenIsKept() {
        taken("a", 10);
        Counted counted = only(budget.all());

        budget.putBack(counted);

        assertThat(budget.ended()).containsExactly(counted);
    }

    @Test
    @DisplayName("the memory for callers is bounded, and a caller that makes way loses no count")
    void callersAreBounded() {
        taken("first", 10);
        for (int i = 0; i < RefusalBudget.MAX_CALLERS + 10; i++) {
            taken("caller " + i, 1);
        }

        assertThat(only(budget.ended()).call().identity().principal()).isEqualTo("first");
    }

    private int taken(String principal, int requests) {
        int taken = 0;
        for (int i = 0; i < requests; i++) {
            taken += budget.take(call(principal), refusal(Outcome.REFUSED)) ? 1 : 0;
        }
        return taken;
    }

    private static Counted only(List<Counted> counted) {
        assertThat(counted).hasSize(1);
        return counted.get(0);
    }

    private static Refusal refusal(Outcome outcome) {
        return Refusal.of("Mutation.addCredential", null, null, null, outcome, "FORBIDDEN")
                .and(Refusal.of("Mutation.editCredential", null, null, null, outcome, "NOT_FOUND"));
    }

    private static RequestContext call(String principal) {
        Workspace workspace = new Workspace(new UUID(1, 1), "one", Instant.EPOCH);
        return new RequestContext(new Identity(workspace, principal, principal, Role.MEMBER, null), "id", "::1");
    }
}
