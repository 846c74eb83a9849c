package dev.modelkeys.routing.lease;

import dev.modelkeys.credential.Scope;
import dev.modelkeys.credential.UsableCredential;
import dev.modelkeys.credential.UsableCredentials;
import dev.modelkeys.database.Sql;
import dev.modelkeys.routing.lease.PolicyRows.KeyringRow;
import dev.modelkeys.routing.lease.PolicyRows.MemberRow;
import dev.modelkeys.routing.lease.PolicyRows.PoolRow;
import dev.modelkeys.routing.resolution.Candidate;
import dev.modelkeys.routing.resolution.Environment;
import dev.modelkeys.routing.resolution.Member;
import dev.modelkeys.routing.resolution.ModelRouting;
import dev.modelkeys.routing.resolution.OwnerState;
import dev.modelkeys.routing.resolution.Pool;
import dev.modelkeys.routing.resolution.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads all that routing knows of an owner, in two trips. */
@ApplicationScoped
class OwnerLoader {

    /** Credentials that are read at a time, because the values of all together can be large. */
    private static final int AT_A_TIME = 200;

    /** A character of values is kept of an owner for so many bytes of the heap. */
    private static final int PART_OF_HEAP = 64;

    private static final String KEYRING = "keyring";
    private static final String POOLS = "pools";
    private static final String SWITCHES = "switches";

    private final Sql sql;
    private final UsableCredentials credentials;
    private final StateRows states;
    private final long mostKept = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;

    OwnerLoader(Sql sql, UsableCredentials credentials, StateRows states) {
        this.sql = sql;
        this.credentials = credentials;
        this.states = states;
    }

    /** The owner at this version, if that holds until what is made of it is written; of very large values some are left out. */
    RoutedOwner load(Scope owner, OwnerVersion version) {
        return load(owner, version, mostKept);
    }

    /** As {@link #load}, with no values. */
    RoutedOwner loadWithoutValues(Scope owner, OwnerVersion version) {
        return load(owner, version, 0);
    }

    /** A credential whose values were left out; null if it is gone. */
    @Nullable UsableCredential credential(UUID workspace, UUID id) {
        return credentials.find(workspace, List.of(id)).get(id);
    }

    @SuppressWarnings("unchecked")
    private RoutedOwner load(Scope owner, OwnerVersion version, long most) {
        Map<String, Object> rows = sql.queryAll(
                owner.workspace(),
                Map.of(
                        KEYRING,
                        PolicyRows.keyring(owner.workspace(), version.keyring()),
                        POOLS,
                        PolicyRows.pools(owner),
                        SWITCHES,
                        PolicyRows.switchedOff(owner)));
        return load(
                owner,
                version,
                most,
                (KeyringRow) Objects.requireNonNull(rows.get(KEYRING)),
                (List<PoolRow>) Objects.requireNonNull(rows.get(POOLS)),
                Set.copyOf((List<Scope.Model>) rows.get(SWITCHES)));
    }

    private RoutedOwner load(
            Scope owner,
            OwnerVersion version,
            long most,
            KeyringRow keyring,
            List<PoolRow> pools,
            Set<Scope.Model> switchedOff) {
        Set<UUID> ids = new HashSet<>(keyring.bindings().values());
        add(ids, keyring.defaultCredential());
        pools.forEach(pool -> pool.members().forEach(member -> add(ids, member.credential())));
        Candidates candidates = candidates(owner.workspace(), ids, most);
        Map<Environment, Candidate> bindings = keyring.bindings().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, binding -> candidates.of(binding.getValue())));
        Snapshot snapshot = new Snapshot(
                owner,
                version.policy(),
                version.installed() && (owner.model() == null || (version.keyring() != null && !keyring.removed())),
                version.keyring() != null,
                candidates.ofNullable(keyring.defaultCredential()),
                bindings,
                models(pools, switchedOff, candidates));
        OwnerState state = new OwnerState(
                version.health(), ids.isEmpty() ? Map.of() : states.find(owner.workspace(), candidates.byId.keySet()));
        return RoutedOwner.of(version, snapshot, state, candidates.kept);
    }

    private Candidates candidates(UUID workspace, Set<UUID> ids, long most) {
        Candidates candidates = new Candidates(most);
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            credentials
                    .find(workspace, all.subList(from, Math.min(from + AT_A_TIME, all.size())))
                    .values()
                    .forEach(candidates::add);
        }
        return candidates;
    }

    private static Map<Scope.Model, ModelRouting> models(
            List<PoolRow> pools, Set<Scope.Model> switchedOff, Candidates candidates) {
        Map<Scope.Model, Pool> plain = new HashMap<>();
        Map<Scope.Model, Map<Environment, Pool>> bound = new HashMap<>();
        for (PoolRow row : pools) {
            Pool pool = new Pool(
                    row.id(),
                    row.enabled(),
                    row.strategy(),
                    row.members().stream().map(candidates::member).toList());
            if (row.environment() == null) {
                plain.put(row.model(), pool);
            } else {
                bound.computeIfAbsent(row.model(), model -> new HashMap<>()).put(row.environment(), pool);
            }
        }
        Set<Scope.Model> all = new HashSet<>(switchedOff);
        all.addAll(plain.keySet());
        all.addAll(bound.keySet());
        return all.stream()
                .collect(Collectors.toMap(
                        model -> model,
                        model -> new ModelRouting(
                                !switchedOff.contains(model), plain.get(model), bound.getOrDefault(model, Map.of()))));
    }

    private static void add(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }

    /** Candidates, one object for each credential however many pools it is in. */
    private static final class Candidates {

        private final Map<UUID, Candidate> byId = new HashMap<>();
        private final Map<UUID, UsableCredential> kept = new HashMap<>();
        private long left;

        /** @param most characters of values to keep */
        Candidates(long most) {
            this.left = most;
        }

        void add(UsableCredential credential) {
            byId.put(
                    credential.id(),
                    new Candidate(
                            credential.id(),
                            credential.revision(),
                            credential.decrypt().isPresent()));
            left -= credential.length();
            if (left >= 0) {
                kept.put(credential.id(), credential);
            }
        }

        /** One that the catalogue has no form for any more cannot be read. */
        Candidate of(UUID id) {
            Candidate known = byId.get(id);
            return known == null ? new Candidate(id, 0, false) : known;
        }

        @Nullable Candidate ofNullable(@Nullable UUID id) {
            return id == null ? null : of(id);
        }

        Member member(MemberRow row) {
            return new Member(row.slot(), ofNullable(row.credential()), row.enabled(), row.weight(), row.priority());
        }
    }
}
