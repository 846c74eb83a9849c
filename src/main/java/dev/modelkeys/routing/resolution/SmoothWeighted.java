package dev.modelkeys.routing.resolution;

import java.util.Arrays;
import java.util.List;

/**
 * Smooth weighted round robin, as nginx has it: with each call every member gains its weight, and the chosen one, which has
 * most, pays what all gained.
 */
final class SmoothWeighted implements Turn {

    static final SmoothWeighted FIRST = new SmoothWeighted(new long[0]);

    private final long[] balances;

    private SmoothWeighted(long[] balances) {
        this.balances = balances;
    }

    @Override
    public Choice choose(List<Member> members, int calls) {
        int length = balances.length;
        for (Member member : members) {
            length = Math.max(length, member.slot() + 1);
        }
        long[] next = Arrays.copyOf(balances, length);
        Member first = members.get(0);
        long gained = 0;
        for (Member member : members) {
            long gain = (long) member.weight() * calls;
            next[member.slot()] += gain;
            gained += gain;
            if (next[member.slot()] > next[first.slot()]) {
                first = member;
            }
        }
        next[first.slot()] -= gained;
        return new Choice(first, new SmoothWeighted(next));
    }
}
