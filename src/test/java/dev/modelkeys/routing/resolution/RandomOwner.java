package dev.modelkeys.routing.resolution;

import dev.modelkeys.probe.HealthVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Owners, states and requests at random, in which everything that a rule tells apart is likely. */
final class RandomOwner {

    static final Instant NOW = Instant.parse("2026-01-31T23:59:20Z");

    private static final Environment TEST = OwnerBuilder.environment("test");
    private static final List<BalancingStrategy> STRATEGIES = List.of(BalancingStrategy.values());
    private static final List<HealthVerdict> VERDICTS =
            List.of(HealthVerdict.REJECTED, HealthVerdict.REJECTED, HealthVerdict.VALID, HealthVerdict.NO_CREDIT);

    private final SplittableRandom random;
    private final List<Candidate> credentials;

    RandomOwner(long seed) {
        random = new SplittableRandom(seed);
        credentials = IntStream.rangeClosed(1, 1 + random.nextInt(7))
                .mapToObj(i -> new Candidate(new UUID(0, i), 1, random.nextInt(6) > 0))
                .toList();
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private @Nullable Candidate perhaps() {
        return once(4) ? null : credentials.get(random.nextInt(credentials.size()));
    }

    Snapshot snapshot() {
        Candidate bound = perhaps();
        return new Snapshot(
                OwnerBuilder.OWNER,
                1,
                !once(30),
                !once(10),
                perhaps(),
                bound == null ? Map.of() : Map.of(TEST, bound),
                Map.of(
                        OwnerBuilder.MODEL,
                        new ModelRouting(
                                !once(30), once(4) ? null : pool(), once(2) ? Map.of() : Map.of(TEST, pool()))));
    }

    private Pool pool() {
        BalancingStrategy strategy = STRATEGIES.get(random.nextInt(STRATEGIES.size()));
        List<Member> members = new ArrayList<>();
        int size = random.nextInt(7);
        for (int slot = random.nextInt(3); members.size() < size; slot += 1 + random.nextInt(2)) {
            members.add(new Member(slot, perhaps(), !once(6), 1 + random.nextInt(5), random.nextInt(3)));
        }
        return new Pool(new UUID(1, random.nextLong()), !once(8), strategy, members);
    }

    OwnerState state() {
        Map<UUID, CredentialState> states = new HashMap<>();
        boolean busy = random.nextBoolean();
        for (Candidate credential : credentials) {
            if (!once(5)) {
                HealthVerdict health = once(2) ? null : VERDICTS.get(random.nextInt(VERDICTS.size()));
                states.put(credential.id(), new CredentialState(health, cooldown(busy), quotas(busy)));
            }
        }
        return new OwnerState(1, states);
    }

    private Cooldown cooldown(boolean busy) {
        Instant until = once(3) ? null : NOW.plusSeconds(random.nextInt(busy ? -10 : -100, 60));
        return new Cooldown(1, until, AuthFailures.NONE, TransientFailures.NONE);
    }

    private List<QuotaWindow> quotas(boolean busy) {
        List<QuotaWindow> quotas = new ArrayList<>();
        for (QuotaPeriod period : QuotaPeriod.values()) {
            if (once(3)) {
                Long requests = once(3) ? null : Long.valueOf(1 + random.nextInt(6));
                Long tokens = once(2) ? null : Long.valueOf(1 + random.nextInt(6));
                Instant end = period.end(once(5) ? NOW.minusSeconds(61) : NOW);
                int most = busy ? 8 : 3;
                quotas.add(new QuotaWindow(period, requests, tokens, random.nextInt(most), random.nextInt(most), end));
            }
        }
        return quotas;
    }

    ResolutionRequest request() {
        Set<UUID> exclude = new HashSet<>();
        credentials.stream().filter(each -> once(6)).map(Candidate::id).forEach(exclude::add);
        Environment environment = once(2) ? null : once(8) ? OwnerBuilder.environment("none") : TEST;
        return new ResolutionRequest(
                new Target(OwnerBuilder.OWNER, OwnerBuilder.MODEL), environment, exclude, once(3) ? 4 : 1);
    }
}
