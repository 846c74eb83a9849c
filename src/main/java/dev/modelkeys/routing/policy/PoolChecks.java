package dev.modelkeys.routing.policy;

import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.kernel.Rejections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Checks the members of a pool. */
final class PoolChecks {

    static final int MOST_MEMBERS = 50;
    static final int LARGEST_WEIGHT = 1_000;
    static final int LARGEST_PRIORITY = 1_000;
    private static final int FEWEST_ENABLED = 2;
    private static final String MEMBERS = "members";

    private PoolChecks() {}

    /**
     * The members in their order; not all of them where there is a rejection.
     *
     * @param own tells which of some credentials the owner has
     */
    static List<StoredPool.Member> checked(
            SaveLoadBalancing command, Function<Collection<UUID>, Set<UUID>> own, Rejections rejections) {
        List<SaveLoadBalancing.Member> members = command.members();
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            rejections.add(Rejection.of(Code.INVALID, "A pool has 1 to " + MOST_MEMBERS + " members.", MEMBERS));
            return List.of();
        }
        if (command.enabled()
                && members.stream().filter(SaveLoadBalancing.Member::enabled).count() < FEWEST_ENABLED) {
            rejections.add(Rejection.of(
                    Code.TOO_FEW_MEMBERS, "A pool that is on has at least two members that are on.", MEMBERS));
        }
        Set<UUID> known = own.apply(members.stream()
                .map(SaveLoadBalancing.Member::credentialId)
                .filter(Objects::nonNull)
                .flatMap(id -> Ids.parse(id).stream())
                .distinct()
                .toList());
        List<StoredPool.Member> checked = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            member(members.get(i), String.valueOf(i), known, rejections).ifPresent(checked::add);
        }
        return checked;
    }

    private static Optional<StoredPool.Member> member(
            SaveLoadBalancing.Member member, String index, Set<UUID> known, Rejections rejections) {
        if (member.weight() < 1 || member.weight() > LARGEST_WEIGHT) {
            rejections.add(
                    Rejection.of(Code.INVALID, "A weight is 1 to " + LARGEST_WEIGHT + ".", MEMBERS, index, "weight"));
        }
        if (member.priority() < 0 || member.priority() > LARGEST_PRIORITY) {
            rejections.add(Rejection.of(
                    Code.INVALID, "A priority is 0 to " + LARGEST_PRIORITY + ".", MEMBERS, index, "priority"));
        }
        String given = member.credentialId();
        UUID credential =
                given == null ? null : Ids.parse(given).filter(known::contains).orElse(null);
        if (given != null && credential == null) {
            rejections.add(Rejection.notFound("credential", MEMBERS, index, "credentialId"));
            return Optional.empty();
        }
        return Optional.of(new StoredPool.Member(credential, member.enabled(), member.weight(), member.priority()));
    }
}
