package dev.modelkeys.routing.lease;

import dev.modelkeys.access.ValidTokens;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.database.ChainHead;
import dev.modelkeys.database.Sql;
import dev.modelkeys.database.WorkspaceLocks.Hold;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.routing.lease.LeaseChain.End;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds the workspace, locks the head and reads what a group needs, in one trip, and one more where leases are reported. */
@ApplicationScoped
class GroupReads {

    private static final String TOKENS = "tokens";
    private static final String END = "end";
    private static final String LEASES = "leases";
    private static final String VERSIONS = "versions";

    private final RoutedOwners routed;
    private final ChainHead head;
    private final Sql sql;

    GroupReads(RoutedOwners routed, ChainHead head, Sql sql) {
        this.routed = routed;
        this.head = head;
        this.sql = sql;
    }

    /** @throws Rejected if the workspace is deleted, or being deleted */
    @SuppressWarnings("unchecked")
    GroupBasis of(UUID workspace, List<Work> group) {
        Asked asked = Asked.by(group);
        Map<Object, Sql.Query<?>> queries = new LinkedHashMap<>();
        queries.put(TOKENS, ValidTokens.of(workspace, asked.tokens()));
        queries.put(END, LeaseChain.end(workspace));
        queries.put(VERSIONS, OwnerVersions.of(workspace, List.copyOf(asked.owners())));
        if (!asked.reported().isEmpty()) {
            queries.put(LEASES, LeaseTable.select(workspace, " and id = any (?)", List.of((Object)
                    asked.reported().toArray(UUID[]::new))));
        }
        ChainHead.Locked locked = head.tryLock(workspace, queries);
        if (locked.hold() != Hold.HELD) {
            throw new Rejected(
                    locked.hold() == Hold.BEING_DELETED
                            ? Rejection.of(Rejection.Code.BUSY, "This workspace is being deleted.")
                            : Rejection.of(Rejection.Code.FORBIDDEN, "This workspace was deleted."));
        }
        Map<Object, Object> results = locked.results();
        List<LeaseRow> leases = (List<LeaseRow>) results.getOrDefault(LEASES, List.of());
        Map<Scope, OwnerVersion> versions = withOwnersOf(
                leases, workspace, (Map<Scope, OwnerVersion>) Objects.requireNonNull(results.get(VERSIONS)));
        return new GroupBasis(
                locked.seq(),
                (End) Objects.requireNonNull(results.get(END)),
                routed.at(versions),
                (Set<UUID>) Objects.requireNonNull(results.get(TOKENS)),
                leases.stream().collect(Collectors.toMap(LeaseRow::id, Function.identity())));
    }

    private Map<Scope, OwnerVersion> withOwnersOf(
            List<LeaseRow> leases, UUID workspace, Map<Scope, OwnerVersion> versions) {
        List<Scope> missing = leases.stream()
                .map(LeaseRow::owner)
                .distinct()
                .filter(owner -> !versions.containsKey(owner))
                .toList();
        if (missing.isEmpty()) {
            return versions;
        }
        Map<Scope, OwnerVersion> all = new HashMap<>(versions);
        all.putAll(sql.query(workspace, OwnerVersions.of(workspace, missing)));
        return all;
    }
}
