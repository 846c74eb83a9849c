package dev.modelkeys.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one answer takes, and all of them together, is bounded and given back. */
class AnswerTest {

    private static final long MEGABYTE = 1024 * 1024;

    private final AnswerBudget budget = new AnswerBudget(new AnswerBudget.Slot(), 16 * MEGABYTE);
    private final UUID workspace = UUID.randomUUID();

    @Test
    void oneAnswerHasItsOwnLimit() {
        Answer answer = budget.begin(workspace);
        answer.add(4 * MEGABYTE);

        assertThatThrownBy(() -> answer.add(1)).matches(thrown -> !((AnswerTooLarge) thrown).isOnlyNow());
        assertThat(answer.refusal()).isNotNull();
    }

    @Test
    void valuesThatAreReadHaveTheirOwnLimit() {
        Answer answer = budget.begin(workspace);
        answer.addRead(MEGABYTE - 1);
        assertThat(answer.readable()).isEqualTo(1);

        assertThatThrownBy(() -> answer.addRead(2)).matches(thrown -> !((AnswerTooLarge) thrown).isOnlyNow());
    }

    @Test
    void aWorkspaceTakesHalfAndLeavesTheRestToOthers() {
        take(workspace, 8);

        assertThatThrownBy(() -> budget.begin(workspace).add(MEGABYTE))
                .matches(thrown -> ((AnswerTooLarge) thrown).isOnlyNow());
        take(UUID.randomUUID(), 8);
        assertThatThrownBy(() -> budget.begin(UUID.randomUUID()).add(MEGABYTE))
                .matches(thrown -> ((AnswerTooLarge) thrown).isOnlyNow());
    }

    @Test
    void smallAnswersAreAlwaysGiven() {
        take(workspace, 8);
        take(UUID.randomUUID(), 8);

        Answer small = budget.begin(workspace);
        small.add(60 * 1024);
        assertThat(small.refusal()).isNull();
    }

    @Test
    void whatIsSentIsGivenBackOnce() {
        for (int i = 0; i < 100; i++) {
            Answer answer = budget.begin(workspace);
            answer.add(3 * MEGABYTE);
            answer.close();
            answer.close();
        }
        Answer refused = budget.begin(workspace);
        assertThatThrownBy(() -> refused.add(5 * MEGABYTE)).isInstanceOf(AnswerTooLarge.class);
        refused.close();
        take(workspace, 8);
    }

    /** Takes so many megabytes of the budget, in answers as large as they may be. */
    private void take(UUID by, int megabytes) {
        for (int taken = 0; taken < megabytes; taken += 4) {
            budget.begin(by).add(4 * MEGABYTE);
        }
    }

    @Test
    void theTextCountsOnlyBeyondItsFields() {
        Answer answer = budget.begin(workspace);
        answer.add(MEGABYTE);
        answer.reach(MEGABYTE);
        assertThat(answer.room()).isEqualTo(3 * MEGABYTE);
        answer.reach(2 * MEGABYTE);
        assertThat(answer.room()).isEqualTo(2 * MEGABYTE);
    }
}
