package dev.modelkeys.routing.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Turns of random pools. */
class TurnPropertiesTest {

    private static final int POOLS = 500;

    private static List<Member> members(SplittableRandom random) {
        return IntStream.range(0, 2 + random.nextInt(8))
                .mapToObj(slot -> new Member(slot, null, true, 1 + random.nextInt(20), 0))
                .toList();
    }

    @Test
    @DisplayName("G5: while all can serve the counts of any two members differ by at most 1, whenever counting begins")
    void roundRobinIsFair() {
        for (int seed = 0; seed < POOLS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Member> members = members(random);
            Turn turn = Turn.first(BalancingStrategy.ROUND_ROBIN);
            for (int phase = 0; phase < 5; phase++) {
                for (int i = random.nextInt(10); i > 0; i--) {
                    turn = turn.choose(some(members, random), 1).next();
                }
                List<Integer> picks = new ArrayList<>();
                for (int i = 0; i < 3 * members.size(); i++) {
                    Turn.Choice choice = turn.choose(members, 1);
                    picks.add(choice.member().slot());
                    turn = choice.next();
                }
                assertThat(mostUneven(picks, members.size()))
                        .as("seed %d: %s", seed, picks)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    private static List<Member> some(List<Member> members, SplittableRandom random) {
        List<Member> some =
                members.stream().filter(member -> random.nextBoolean()).toList();
        return some.isEmpty() ? members : some;
    }

    /** The largest difference of two members' counts, over all stretches of the picks. */
    private static int mostUneven(List<Integer> picks, int members) {
        int most = 0;
        for (int from = 0; from < picks.size(); from++) {
            int[] counts = new int[members];
            for (int pick : picks.subList(from, picks.size())) {
                counts[pick]++;
                most = Math.max(most, unevenness(counts));
            }
        }
        return most;
    }

    private static int unevenness(int[] counts) {
        int most = counts[0];
        int least = counts[0];
        for (int count : counts) {
            most = Math.max(most, count);
            least = Math.min(least, count);
        }
        return most - least;
    }

    @Test
    @DisplayName("G5: over a full cycle each member is chosen exactly as often as its weight says")
    void sharesAreExact() {
        for (int seed = 0; seed < POOLS; seed++) {
            List<Member> members = members(new SplittableRandom(seed));
            int cycle = members.stream().mapToInt(Member::weight).sum();
            Turn turn = Turn.first(BalancingStrategy.WEIGHTED);
            for (int round = 0; round < 2; round++) {
                int[] counts = new int[members.size()];
                for (int i = 0; i < cycle; i++) {
                    Turn.Choice choice = turn.choose(members, 1);
                    counts[choice.member().slot()]++;
                    turn = choice.next();
                }
                assertThat(counts)
                        .as("seed %d", seed)
                        .containsExactly(
                                members.stream().mapToInt(Member::weight).toArray());
            }
        }
    }

    @Test
    @DisplayName("G1, G5: with leases of any length the calls of two members differ by a lease at most")
    void callsAreShared() {
        int longest = 100;
        for (int seed = 0; seed < POOLS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Member> members = members(random);
            int[] calls = new int[members.size()];
            Turn turn = Turn.first(BalancingStrategy.ROUND_ROBIN);
            int most = 0;
            for (int i = 0; i < 300; i++) {
                int more = 1 + random.nextInt(longest);
                Turn.Choice choice = turn.choose(members, more);
                calls[choice.member().slot()] += more;
                turn = choice.next();
                most = Math.max(most, unevenness(calls));
            }
            assertThat(most).as("seed %d", seed).isLessThanOrEqualTo(longest);
        }
    }
}
