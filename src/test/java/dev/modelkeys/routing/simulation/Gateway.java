package dev.modelkeys.routing.simulation;

import dev.modelkeys.probe.HealthVerdict;
import dev.modelkeys.routing.resolution.CallOutcome;
import dev.modelkeys.routing.resolution.CallReport;
import dev.modelkeys.routing.resolution.Candidate;
import dev.modelkeys.routing.resolution.Cooldown;
import dev.modelkeys.routing.resolution.CredentialState;
import dev.modelkeys.routing.resolution.OwnerState;
import dev.modelkeys.routing.resolution.Resolution;
import dev.modelkeys.routing.resolution.ResolutionRequest;
import dev.modelkeys.routing.resolution.Snapshot;
import dev.modelkeys.routing.resolution.Turns;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Acquires, calls, reports, and tries another key until one serves or none is left. */
final class Gateway {

    private static final List<Duration> TESTS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    private final Keys keys;
    private final Agenda agenda;
    private final SplittableRandom random;
    private final Ledger ledger = new Ledger();
    private final Referee referee;
    private final DayRecord record;
    private final Turns turns = new Turns();
    private final Map<UUID, CredentialState> states = new HashMap<>();
    private Snapshot snapshot;

    Gateway(Keys keys, Agenda agenda, SplittableRandom random, DayRecord record) {
        this.keys = keys;
        this.agenda = agenda;
        this.random = random;
        this.record = record;
        referee = new Referee(keys, ledger);
        snapshot = keys.snapshot();
        keys.all().forEach(key -> states.put(key.id(), new CredentialState(null, Cooldown.NONE, key.quotas())));
    }

    private record Lease(SimulatedKey key, int revision, int step, Instant at) {}

    Referee referee() {
        return referee;
    }

    CredentialState state(String name) {
        return states.getOrDefault(keys.named(name).id(), CredentialState.UNUSED);
    }

    private void change(SimulatedKey key, UnaryOperator<CredentialState> change) {
        states.computeIfPresent(key.id(), (id, state) -> change.apply(state));
    }

    void call(ResolutionRequest request, Instant now) {
        Resolution resolution =
                Resolution.of(snapshot, new OwnerState(1, states), request, now, turns.of(snapshot.pool(request)));
        turns.commit(resolution);
        referee.judge(snapshot, request, resolution, now);
        record.resolved(resolution, request.calls(), now);
        Candidate chosen = resolution.credential();
        if (chosen == null) {
            return;
        }
        SimulatedKey key = keys.byId(chosen.id());
        Lease lease =
                new Lease(key, chosen.revision(), state(key.name()).cooldown().step(), now);
        change(key, state -> state.used(request.calls(), 0, now));
        ledger.leased(key, request.calls(), now);
        SimulatedKey.Answer answer = key.answer(request.calls(), now, random);
        agenda.after(Duration.ofMillis(answer.millis()), end -> ended(request, lease, answer, end));
    }

    private void ended(ResolutionRequest request, Lease lease, SimulatedKey.Answer answer, Instant now) {
        record.ended(answer.outcome(), now);
        report(request, lease, answer, now);
        if (answer.outcome() != CallOutcome.OK && answer.outcome() != CallOutcome.BAD_REQUEST) {
            Set<UUID> failed = new HashSet<>(request.exclude());
            failed.add(lease.key().id());
            call(new ResolutionRequest(request.target(), request.environment(), failed, request.calls()), now);
        }
    }

    private void report(ResolutionRequest request, Lease lease, SimulatedKey.Answer answer, Instant now) {
        SimulatedKey key = lease.key();
        if (answer.outcome() == CallOutcome.OK) {
            int tokens = request.calls() * (200 + random.nextInt(1_200));
            change(key, state -> state.used(0, tokens, now));
            ledger.used(key, tokens, now);
        }
        if (lease.revision() == key.revision()) {
            boolean before = ledger.isRejected(key);
            change(
                    key,
                    state -> state.reported(CallReport.of(answer.outcome(), answer.retryAfter(), lease.step()), now));
            ledger.reported(key, lease.at(), answer.outcome(), answer.retryAfter(), now);
            if (!before && ledger.isRejected(key)) {
                testLater(key, 0);
            }
        }
    }

    private void testLater(SimulatedKey key, int tests) {
        agenda.after(TESTS.get(Math.min(tests, TESTS.size() - 1)), now -> {
            if (ledger.isRejected(key)) {
                boolean known = key.isKnown(now);
                change(key, state -> state.tested(known ? HealthVerdict.VALID : HealthVerdict.REJECTED));
                if (known) {
                    ledger.testedValid(key);
                } else {
                    testLater(key, tests + 1);
                }
            }
        });
    }

    /** A new secret is entered for the key. */
    void edit(String name, Instant now) {
        SimulatedKey key = keys.named(name);
        key.edit();
        change(key, CredentialState::reset);
        ledger.edited(key, now);
        snapshot = keys.snapshot();
    }
}
