package dev.modelkeys.routing.resolution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out which members of a pool can serve a request, and what keeps the others from it. */
final class Screening {

    private final List<Member> members;
    private final @Nullable Candidate assigned;

    /** What keeps each member from serving; null where nothing does. */
    private final @Nullable ResolutionStep[] obstacles;

    private boolean anyAccepted;

    /** @param assigned the credential that the default's entry stands for */
    Screening(
            List<Member> members,
            @Nullable Candidate assigned,
            OwnerState state,
            Set<UUID> exclude,
            int calls,
            Instant now) {
        this.members = members;
        this.assigned = assigned;
        obstacles = new ResolutionStep[members.size()];
        boolean[] rejected = new boolean[obstacles.length];
        for (int i = 0; i < obstacles.length; i++) {
            Candidate candidate = candidate(i);
            ResolutionReason unusable = unusable(members.get(i), candidate);
            if (candidate == null || unusable != null) {
                obstacles[i] = new ResolutionStep(candidate, Objects.requireNonNull(unusable), null);
                continue;
            }
            CredentialState used = state.of(candidate.id());
            rejected[i] = used.isRejected();
            anyAccepted |= !rejected[i];
            obstacles[i] = passing(candidate, used, exclude, calls, now);
        }
        for (int i = 0; anyAccepted && i < obstacles.length; i++) {
            if (rejected[i]) {
                obstacles[i] = new ResolutionStep(candidate(i), ResolutionReason.REJECTED, null);
            }
        }
    }

    private @Nullable Candidate candidate(int index) {
        return members.get(index).credential(assigned);
    }

    private static @Nullable ResolutionReason unusable(Member member, @Nullable Candidate candidate) {
        if (!member.enabled()) {
            return ResolutionReason.MEMBER_DISABLED;
        }
        if (candidate == null) {
            return ResolutionReason.NO_DEFAULT;
        }
        return candidate.readable() ? null : ResolutionReason.UNREADABLE;
    }

    private static @Nullable ResolutionStep passing(
            Candidate candidate, CredentialState used, Set<UUID> exclude, int calls, Instant now) {
        if (exclude.contains(candidate.id())) {
            return new ResolutionStep(candidate, ResolutionReason.EXCLUDED, null);
        }
        Instant ready = used.readyAt(calls, now);
        if (now.equals(ready)) {
            return null;
        }
        boolean cooling = used.cooldown().readyAt(now).isAfter(now);
        return new ResolutionStep(candidate, cooling ? ResolutionReason.COOLING : ResolutionReason.OVER_QUOTA, ready);
    }

    /** Members that can serve now. */
    List<Member> able() {
        List<Member> able = new ArrayList<>(obstacles.length);
        for (int i = 0; i < obstacles.length; i++) {
            if (obstacles[i] == null) {
                able.add(members.get(i));
            }
        }
        return able;
    }

    /** Whether fewer than two members are able, or they are so by the grace of there being no other than REJECTED ones. */
    boolean isDegraded() {
        return !anyAccepted || able().size() < 2;
    }

    /** What became of each member, where this one is chosen. */
    List<ResolutionStep> steps(Member chosen, ResolutionReason reason) {
        ResolutionStep[] steps = obstacles.clone();
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] == null) {
                Member member = members.get(i);
                steps[i] = new ResolutionStep(candidate(i), beside(chosen, member, reason), null);
            }
        }
        return List.of(steps);
    }

    private static ResolutionReason beside(Member chosen, Member member, ResolutionReason reason) {
        if (member.slot() == chosen.slot()) {
            return reason;
        }
        return reason == ResolutionReason.PRIORITY && member.priority() > chosen.priority()
                ? ResolutionReason.LOWER_PRIORITY
                : ResolutionReason.NOT_ITS_TURN;
    }

    /** What became of each member, where none is able. */
    List<ResolutionStep> steps() {
        return Arrays.asList(obstacles);
    }
}
