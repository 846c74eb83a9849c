package dev.modelkeys.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.routing.resolution.BalancingStrategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** G7: bounds of a pool. */
class PoolChecksTest {

    private static final UUID OWN = new UUID(0, 1);
    private static final SaveLoadBalancing.Member PLAIN = member(OWN.toString(), 1, 0);

    private final Rejections rejections = new Rejections();

    @Test
    @DisplayName("G7: a pool has 1 to 50 members")
    void numberOfMembers() {
        assertThat(problems(true, List.of())).containsExactly("INVALID members");
        assertThat(problems(true, Collections.nCopies(51, PLAIN))).containsExactly("INVALID members");
        assertThat(problems(true, Collections.nCopies(50, PLAIN))).isEmpty();
    }

    @Test
    @DisplayName("G7: of too many members none is looked up")
    void tooManyAreNotLookedUp() {
        PoolChecks.checked(
                command(true, Collections.nCopies(51, PLAIN)),
                ids -> {
                    throw new AssertionError();
                },
                rejections);

        assertThat(rejections.isEmpty()).isFalse();
    }

    @Test
    @DisplayName("G7: a pool is switched on with two members that are on, and may be off with one")
    void tooFew() {
        SaveLoadBalancing.Member off = new SaveLoadBalancing.Member(null, false, 1, 0);

        assertThat(problems(true, List.of(PLAIN))).containsExactly("TOO_FEW_MEMBERS members");
        assertThat(problems(true, List.of(PLAIN, off))).containsExactly("TOO_FEW_MEMBERS members");
        assertThat(problems(true, List.of(PLAIN, off, member(null, 1, 0)))).isEmpty();
        assertThat(problems(false, List.of(off))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("G7: a weight is 1 to 1000, a priority 0 to 1000")
    @CsvSource(
            nullValues = "",
            value = {
                "1, 0,",
                "1000, 1000,",
                "0, 0, INVALID members 1 weight",
                "1001, 0, INVALID members 1 weight",
                "-2147483648, 0, INVALID members 1 weight",
                "1, -1, INVALID members 1 priority",
                "1, 1001, INVALID members 1 priority"
            })
    void bounds(int weight, int priority, @Nullable String problem) {
        assertThat(problems(true, List.of(PLAIN, member(null, weight, priority))))
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    @DisplayName("G7: every member that is not the owner's is named by its index")
    void ofAnotherOwner() {
        assertThat(problems(
                        true, List.of(member(new UUID(0, 2).toString(), 0, 0), PLAIN, member("no id", 1, 0), PLAIN)))
                .containsExactly(
                        "INVALID members 0 weight",
                        "NOT_FOUND members 0 credentialId",
                        "NOT_FOUND members 2 credentialId");
    }

    @Test
    @DisplayName("G5: members stay in their order, the same credential twice too")
    void order() {
        List<StoredPool.Member> checked = PoolChecks.checked(
                command(true, List.of(PLAIN, member(null, 2, 3), PLAIN)), ids -> Set.of(OWN), rejections);

        assertThat(checked)
                .containsExactly(
                        new StoredPool.Member(OWN, true, 1, 0),
                        new StoredPool.Member(null, true, 2, 3),
                        new StoredPool.Member(OWN, true, 1, 0));
    }

    @Test
    @DisplayName("What differs from the pool before is named")
    void differences() {
        StoredPool.Member one = new StoredPool.Member(OWN, true, 1, 0);
        StoredPool before = new StoredPool(true, BalancingStrategy.WEIGHTED, List.of(one, one));

        assertThat(before.differences(null)).containsExactly("enabled", "strategy", "members");
        assertThat(before.differences(new StoredPool(true, BalancingStrategy.WEIGHTED, List.of(one, one))))
                .isEmpty();
        assertThat(before.differences(new StoredPool(false, BalancingStrategy.PRIORITY, List.of(one, one))))
                .containsExactly("enabled", "strategy");
        assertThat(before.differences(new StoredPool(true, BalancingStrategy.WEIGHTED, List.of(one))))
                .containsExactly("members");
    }

    private List<String> problems(boolean enabled, List<SaveLoadBalancing.Member> members) {
        Rejections found = new Rejections();
        PoolChecks.checked(command(enabled, members), ids -> Set.of(OWN), found);
        return new ArrayList<>(found.all().stream()
                .map(each -> each.code() + " " + String.join(" ", each.path()))
                .toList());
    }

    private static SaveLoadBalancing command(boolean enabled, List<SaveLoadBalancing.Member> members) {
        ModelRef target = new ModelRef("openai", "gpt", ModelType.LLM, null);
        return new SaveLoadBalancing(target, null, enabled, BalancingStrategy.ROUND_ROBIN, members);
    }

    private static SaveLoadBalancing.Member member(@Nullable String credential, int weight, int priority) {
        return new SaveLoadBalancing.Member(credential, true, weight, priority);
    }
}
