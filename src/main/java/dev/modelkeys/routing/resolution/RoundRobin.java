package dev.modelkeys.routing.resolution;

import java.util.Arrays;
import java.util.List;

/**
 * Each member in turn: the one with the fewest calls, of equals the one whose last turn is longest ago. A member that could not
 * serve for a while does not catch up.
 */
final class RoundRobin implements Turn {

    static final RoundRobin FIRST = new RoundRobin(0, 0, new long[0], new long[0]);

    private final long level;
    private final long turns;
    private final long[] calls;
    private final long[] lastTurns;

    /**
     * @param level calls that the last chosen member had before; a member with fewer counts as having so many
     * @param turns how many there have been
     * @param calls of each slot
     * @param lastTurns of each slot
     */
    private RoundRobin(long level, long turns, long[] calls, long[] lastTurns) {
        this.level = level;
        this.turns = turns;
        this.calls = calls;
        this.lastTurns = lastTurns;
    }

    @Override
    public Choice choose(List<Member> members, int more) {
        Member first = members.get(0);
        for (Member member : members) {
            if (isBefore(member.slot(), first.slot())) {
                first = member;
            }
        }
        int slot = first.slot();
        long before = callsOf(slot);
        int length = Math.max(calls.length, slot + 1);
        long[] nextCalls = Arrays.copyOf(calls, length);
        long[] nextTurns = Arrays.copyOf(lastTurns, length);
        nextCalls[slot] = before + more;
        nextTurns[slot] = turns + 1;
        return new Choice(first, new RoundRobin(before, turns + 1, nextCalls, nextTurns));
    }

    private boolean isBefore(int slot, int other) {
        long difference = callsOf(slot) - callsOf(other);
        return difference < 0 || (difference == 0 && lastTurnOf(slot) < lastTurnOf(other));
    }

    private long callsOf(int slot) {
        return slot < calls.length ? Math.max(level, calls[slot]) : level;
    }

    private long lastTurnOf(int slot) {
        return slot < lastTurns.length ? lastTurns[slot] : 0;
    }
}
