package dev.modelkeys.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyBudgetTest {

    private final BodyBudget budget = new BodyBudget(400);

    @Test
    void oneAddressTakesAQuarter() {
        assertThat(budget.take("a", 60)).isTrue();
        assertThat(budget.take("a", 41)).isFalse();
        assertThat(budget.take("a", 40)).isTrue();
        assertThat(budget.take("b", 100)).isTrue();
    }

    @Test
    void soDoTheAddressesOfOneNetworkOfIpv6Together() {
        assertThat(budget.take("2001:db8::1", 60)).isTrue();
        assertThat(budget.take("2001:db8::2", 41)).isFalse();
        budget.giveBack("2001:db8::1", 60);
        assertThat(budget.take("2001:db8::2", 100)).isTrue();
    }

    @Test
    void allTogetherTakeTheWhole() {
        for (String address : new String[] {"a", "b", "c", "d"}) {
            assertThat(budget.take(address, 100)).isTrue();
        }
        assertThat(budget.take("e", 1)).isFalse();
        assertThat(budget.take("e", 0)).isTrue();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        assertThat(budget.take("a", 100)).isTrue();
        budget.giveBack("a", 30);
        assertThat(budget.take("a", 31)).isFalse();
        assertThat(budget.take("a", 30)).isTrue();
        budget.giveBack("a", 100);
        budget.giveBack("a", 0);
        assertThat(budget.take("a", 100)).isTrue();
    }
}
