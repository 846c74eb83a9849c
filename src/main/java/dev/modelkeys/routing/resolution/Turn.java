package dev.modelkeys.routing.resolution;

import java.util.List;

/** Whose turn it is in a pool; immutable. */
public sealed interface Turn permits RoundRobin, SmoothWeighted {

    /** The turn of a pool that has not served yet. */
    static Turn first(BalancingStrategy strategy) {
        return switch (strategy) {
            case ROUND_ROBIN, PRIORITY -> RoundRobin.FIRST;
            case WEIGHTED -> SmoothWeighted.FIRST;
        };
    }

    /** Chooses one of these members, of which there is at least one, for so many calls. */
    Choice choose(List<Member> members, int calls);

    /** The chosen member, and whose turn it is afterwards. */
    record Choice(Member member, Turn next) {}
}
