package dev.modelkeys.routing.resolution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which credential a call uses, and why: what an acquisition does and an explanation shows.
 *
 * @param credential the chosen one, or null with a refusal
 * @param retryAt the first moment at which the same request is served, if nothing but time passes; null if time does not help
 * @param steps what became of each candidate, in the order of the pool
 * @param degraded whether fewer than two members of the pool can serve
 * @param turn what the choice takes; null without a pool
 */
public record Resolution(
        @Nullable Candidate credential,
        @Nullable ResolutionRefusal refusal,
        @Nullable Instant retryAt,
        List<ResolutionStep> steps,
        boolean degraded,
        @Nullable TakenTurn turn) {

    /** A default or a bound credential is a pool of one. */
    private static final List<Member> ALONE = List.of(new Member(0, null, true, 1, 0));

    /**
     * Resolves a request.
     *
     * @param turn whose turn it is in the pool that answers
     */
    public static Resolution of(
            Snapshot snapshot, OwnerState state, ResolutionRequest request, Instant now, Turn turn) {
        if (!snapshot.listed()) {
            return refused(ResolutionRefusal.MODEL_UNKNOWN);
        }
        ModelRouting routing = snapshot.routing(request.target());
        if (!routing.enabled()) {
            return refused(ResolutionRefusal.MODEL_DISABLED);
        }
        Environment environment = request.environment();
        Candidate assigned = snapshot.assigned(environment);
        Pool pool = routing.pool(environment);
        Screening screening = new Screening(
                pool == null ? ALONE : pool.members(), assigned, state, request.exclude(), request.calls(), now);
        List<Member> able = screening.able();
        boolean degraded = pool != null && screening.isDegraded();
        if (able.isEmpty()) {
            return nothing(screening.steps(), snapshot.unassigned(environment), degraded);
        }
        if (pool == null) {
            ResolutionReason reason = environment == null ? ResolutionReason.DEFAULT : ResolutionReason.BOUND;
            return new Resolution(assigned, null, null, screening.steps(able.get(0), reason), false, null);
        }
        Turn.Choice choice = turn.choose(first(pool.strategy(), able), request.calls());
        return new Resolution(
                choice.member().credential(assigned),
                null,
                null,
                screening.steps(choice.member(), pool.strategy().reason()),
                degraded,
                new TakenTurn(pool.id(), turn, choice.next()));
    }

    private static Resolution refused(ResolutionRefusal refusal) {
        return new Resolution(null, refusal, null, List.of(), false, null);
    }

    private static Resolution nothing(List<ResolutionStep> steps, ResolutionRefusal unassigned, boolean degraded) {
        Instant retryAt = steps.stream()
                .map(ResolutionStep::until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Resolution(null, refusal(steps, unassigned), retryAt, steps, degraded, null);
    }

    private static ResolutionRefusal refusal(List<ResolutionStep> steps, ResolutionRefusal unassigned) {
        if (steps.stream().anyMatch(step -> step.reason().isPassing())) {
            return ResolutionRefusal.ALL_COOLING;
        }
        List<ResolutionReason> reasons =
                steps.stream().map(ResolutionStep::reason).toList();
        if (reasons.contains(ResolutionReason.UNREADABLE)) {
            return ResolutionRefusal.UNREADABLE;
        }
        return reasons.contains(ResolutionReason.NO_DEFAULT) ? unassigned : ResolutionRefusal.NOT_CONFIGURED;
    }

    /** The members to choose from: of a pool by priority those with the lowest number. */
    private static List<Member> first(BalancingStrategy strategy, List<Member> able) {
        if (strategy != BalancingStrategy.PRIORITY) {
            return able;
        }
        int lowest = Integer.MAX_VALUE;
        for (Member member : able) {
            lowest = Math.min(lowest, member.priority());
        }
        List<Member> first = new ArrayList<>(able.size());
        for (Member member : able) {
            if (member.priority() == lowest) {
                first.add(member);
            }
        }
        return first;
    }
}
