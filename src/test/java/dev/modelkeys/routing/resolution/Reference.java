package dev.modelkeys.routing.resolution;

import dev.modelkeys.probe.HealthVerdict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rules G2 to G12 and G19 once more, a sentence each, without turns and without haste. */
record Reference(Snapshot snapshot, OwnerState state, ResolutionRequest request, Instant now) {

    Reference at(Instant moment) {
        return new Reference(snapshot, state, request, moment);
    }

    private ModelRouting model() {
        return snapshot.models().getOrDefault(request.target().model(), ModelRouting.PLAIN);
    }

    private @Nullable Candidate assigned() {
        return request.environment() == null
                ? snapshot.defaultCredential()
                : snapshot.bindings().get(request.environment());
    }

    Optional<Pool> pool() {
        Pool found = request.environment() == null
                ? model().pool()
                : model().poolsByEnvironment().get(request.environment());
        return Optional.ofNullable(found).filter(Pool::enabled);
    }

    /** Each member with the credential that it stands for; without a pool the one that is assigned. */
    private List<Member> members() {
        return pool().map(Pool::members).orElse(List.of(new Member(0, null, true, 1, 0))).stream()
                .map(member -> new Member(
                        member.slot(),
                        member.credential(assigned()),
                        member.enabled(),
                        member.weight(),
                        member.priority()))
                .toList();
    }

    private boolean isRejected(Candidate credential) {
        return state.of(credential.id()).health() == HealthVerdict.REJECTED;
    }

    private boolean rests(Candidate credential) {
        Instant until = state.of(credential.id()).cooldown().until();
        return until != null && until.isAfter(now);
    }

    private boolean isOverQuota(Candidate credential) {
        return state.of(credential.id()).quotas().stream().anyMatch(quota -> {
            boolean counts = quota.resetsAt().isAfter(now);
            boolean requests = quota.requests() != null
                    && (counts ? quota.usedRequests() : 0) + request.calls() > quota.requests();
            boolean tokens = quota.tokens() != null && (counts ? quota.usedTokens() : 0) >= quota.tokens();
            return requests || tokens;
        });
    }

    private List<Candidate> usable() {
        return members().stream()
                .filter(Member::enabled)
                .map(Member::credential)
                .filter(Objects::nonNull)
                .filter(Candidate::readable)
                .toList();
    }

    /** What keeps the member from serving, were it its turn; empty if nothing does. */
    private Optional<ResolutionReason> obstacle(Member member) {
        if (!member.enabled()) {
            return Optional.of(ResolutionReason.MEMBER_DISABLED);
        }
        Candidate credential = member.credential();
        if (credential == null) {
            return Optional.of(ResolutionReason.NO_DEFAULT);
        }
        Map<ResolutionReason, Boolean> facts = new LinkedHashMap<>();
        facts.put(ResolutionReason.UNREADABLE, !credential.readable());
        facts.put(
                ResolutionReason.REJECTED,
                isRejected(credential) && !usable().stream().allMatch(this::isRejected));
        facts.put(ResolutionReason.EXCLUDED, request.exclude().contains(credential.id()));
        facts.put(ResolutionReason.COOLING, rests(credential));
        facts.put(ResolutionReason.OVER_QUOTA, isOverQuota(credential));
        return facts.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Members that may be chosen, were it their turn; for PRIORITY the lowest number. */
    List<Member> allowed() {
        if (!snapshot.listed() || !model().enabled()) {
            return List.of();
        }
        List<Member> able =
                members().stream().filter(member -> obstacle(member).isEmpty()).toList();
        boolean byPriority = pool().filter(pool -> pool.strategy() == BalancingStrategy.PRIORITY)
                .isPresent();
        int lowest = able.stream().mapToInt(Member::priority).min().orElse(0);
        return able.stream()
                .filter(member -> !byPriority || member.priority() == lowest)
                .toList();
    }

    /** The reasons of all members in their order, if the one at the index is chosen for this reason. */
    List<ResolutionReason> reasons(int chosen, ResolutionReason reason) {
        List<Member> members = members();
        List<Integer> allowed = allowed().stream().map(Member::slot).toList();
        return IntStream.range(0, members.size())
                .mapToObj(i -> i == chosen
                        ? reason
                        : obstacle(members.get(i))
                                .orElse(
                                        allowed.contains(members.get(i).slot())
                                                ? ResolutionReason.NOT_ITS_TURN
                                                : ResolutionReason.LOWER_PRIORITY))
                .toList();
    }

    /** The refusal where no member may be chosen. */
    ResolutionRefusal refusal() {
        if (!snapshot.listed()) {
            return ResolutionRefusal.MODEL_UNKNOWN;
        }
        if (!model().enabled()) {
            return ResolutionRefusal.MODEL_DISABLED;
        }
        if (!usable().isEmpty()) {
            return ResolutionRefusal.ALL_COOLING;
        }
        List<Member> enabled = members().stream().filter(Member::enabled).toList();
        if (enabled.stream().anyMatch(member -> member.credential() != null)) {
            return ResolutionRefusal.UNREADABLE;
        }
        if (enabled.isEmpty() || (request.environment() == null && !snapshot.configured())) {
            return ResolutionRefusal.NOT_CONFIGURED;
        }
        return request.environment() == null
                ? ResolutionRefusal.DEFAULT_MISSING
                : ResolutionRefusal.ENVIRONMENT_NOT_BOUND;
    }
}
