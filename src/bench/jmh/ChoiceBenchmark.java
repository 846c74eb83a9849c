package dev.modelkeys.bench;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.routing.resolution.AuthFailures;
import dev.modelkeys.routing.resolution.BalancingStrategy;
import dev.modelkeys.routing.resolution.Candidate;
import dev.modelkeys.routing.resolution.Cooldown;
import dev.modelkeys.routing.resolution.CredentialState;
import dev.modelkeys.routing.resolution.Member;
import dev.modelkeys.routing.resolution.ModelRouting;
import dev.modelkeys.routing.resolution.OwnerState;
import dev.modelkeys.routing.resolution.Pool;
import dev.modelkeys.routing.resolution.QuotaPeriod;
import dev.modelkeys.routing.resolution.QuotaWindow;
import dev.modelkeys.routing.resolution.Resolution;
import dev.modelkeys.routing.resolution.ResolutionRequest;
import dev.modelkeys.routing.resolution.Snapshot;
import dev.modelkeys.routing.resolution.Target;
import dev.modelkeys.routing.resolution.TransientFailures;
import dev.modelkeys.routing.resolution.Turns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Choosing a credential from a pool and taking the turn, as an acquisition does. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ChoiceBenchmark {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Scope OWNER = new Scope(new UUID(0, 1), "openai", null);
    private static final Scope.Model MODEL = new Scope.Model("gpt-4o", ModelType.LLM);

    @Param({"2", "50"})
    int members;

    @Param({"ROUND_ROBIN", "WEIGHTED", "PRIORITY"})
    BalancingStrategy strategy;

    /** FRESH: nothing is known of any; USED: each has two quotas and a rest that is over; HALF: every other one rests. */
    @Param({"FRESH", "USED", "HALF"})
    String state;

    private Snapshot snapshot;
    private OwnerState states;
    private ResolutionRequest request;
    private final Turns turns = new Turns();

    @Setup
    public void prepare() {
        List<Member> all = new ArrayList<>();
        Map<UUID, CredentialState> used = new HashMap<>();
        for (int i = 0; i < members; i++) {
            UUID id = UUID.randomUUID();
            all.add(new Member(i, new Candidate(id, 1, true), true, 1 + i % 5, i % 3));
            if (!state.equals("FRESH")) {
                used.put(id, used(state.equals("HALF") && i % 2 == 1));
            }
        }
        Pool pool = new Pool(UUID.randomUUID(), true, strategy, all);
        snapshot = new Snapshot(
                OWNER, 1, true, true, null, Map.of(), Map.of(MODEL, new ModelRouting(true, pool, Map.of())));
        states = new OwnerState(1, used);
        request = new ResolutionRequest(new Target(OWNER, MODEL), null, Set.of(), 1);
    }

    private static CredentialState used(boolean rests) {
        Instant until = rests ? NOW.plusSeconds(30) : NOW.minusSeconds(30);
        Cooldown cooldown = new Cooldown(1, until, AuthFailures.NONE, TransientFailures.NONE);
        return new CredentialState(
                null,
                cooldown,
                List.of(
                        new QuotaWindow(QuotaPeriod.MINUTE, 1_000L, null, 7, 0, QuotaPeriod.MINUTE.end(NOW)),
                        new QuotaWindow(QuotaPeriod.DAY, 100_000L, 1_000_000L, 70, 9, QuotaPeriod.DAY.end(NOW))));
    }

    @Benchmark
    public Resolution choose() {
        Resolution resolution = Resolution.of(snapshot, states, request, NOW, turns.of(snapshot.pool(request)));
        turns.commit(resolution);
        return resolution;
    }
}
