package dev.modelkeys.routing.simulation;

import dev.modelkeys.routing.resolution.BalancingStrategy;
import dev.modelkeys.routing.resolution.Candidate;
import dev.modelkeys.routing.resolution.Member;
import dev.modelkeys.routing.resolution.Pool;
import dev.modelkeys.routing.resolution.Resolution;
import dev.modelkeys.routing.resolution.ResolutionRequest;
import dev.modelkeys.routing.resolution.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Holds every answer against the ledger, and notes what was wrong. */
final class Referee {

    private final Keys keys;
    private final Ledger ledger;
    private final List<String> faults = new ArrayList<>();

    Referee(Keys keys, Ledger ledger) {
        this.keys = keys;
        this.ledger = ledger;
    }

    private record Entry(SimulatedKey key, boolean enabled, int priority) {

        boolean isUsable() {
            return enabled && key.readable();
        }
    }

    List<String> faults() {
        return faults;
    }

    void judge(Snapshot snapshot, ResolutionRequest request, Resolution resolution, Instant now) {
        List<Entry> entries = entries(snapshot, request);
        List<UUID> allowed = allowed(snapshot, request, entries, now);
        Candidate chosen = resolution.credential();
        if (chosen == null && !allowed.isEmpty()) {
            faults.add(now + ": refused, and " + keys.byId(allowed.get(0)).name() + " could have served");
        }
        if (chosen != null && !allowed.contains(chosen.id())) {
            faults.add(now + ": " + keys.byId(chosen.id()).name() + " was not to be used");
        }
    }

    private List<Entry> entries(Snapshot snapshot, ResolutionRequest request) {
        Pool pool = snapshot.pool(request);
        Candidate assigned = request.environment() == null
                ? snapshot.defaultCredential()
                : snapshot.bindings().get(request.environment());
        List<Entry> entries = new ArrayList<>();
        for (Member member : pool == null ? List.of(new Member(0, null, true, 1, 0)) : pool.members()) {
            Candidate candidate = member.credential() == null ? assigned : member.credential();
            if (candidate != null) {
                entries.add(new Entry(keys.byId(candidate.id()), member.enabled(), member.priority()));
            }
        }
        return entries;
    }

    private List<UUID> allowed(Snapshot snapshot, ResolutionRequest request, List<Entry> entries, Instant now) {
        boolean allRejected =
                entries.stream().filter(Entry::isUsable).allMatch(entry -> ledger.isRejected(entry.key()));
        List<Entry> able = entries.stream()
                .filter(Entry::isUsable)
                .filter(entry -> !request.exclude().contains(entry.key().id()))
                .filter(entry -> allRejected || !ledger.isRejected(entry.key()))
                .filter(entry -> !ledger.rests(entry.key(), now))
                .filter(entry -> ledger.allows(entry.key(), request.calls(), now))
                .toList();
        Pool pool = snapshot.pool(request);
        int lowest = able.stream().mapToInt(Entry::priority).min().orElse(0);
        return able.stream()
                .filter(entry ->
                        pool == null || pool.strategy() != BalancingStrategy.PRIORITY || entry.priority() == lowest)
                .map(entry -> entry.key().id())
                .toList();
    }
}
