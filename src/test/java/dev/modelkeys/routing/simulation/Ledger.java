package dev.modelkeys.routing.simulation;

import dev.modelkeys.routing.resolution.CallOutcome;
import dev.modelkeys.routing.resolution.CooldownModel;
import dev.modelkeys.routing.resolution.QuotaPeriod;
import dev.modelkeys.routing.resolution.QuotaWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every key has served and answered, kept apart from the code under test. */
final class Ledger {

    private final Map<UUID, CooldownModel> cooldowns = new HashMap<>();
    private final Map<Account, Long> used = new HashMap<>();

    /** @param number of the minute, the day or the month */
    private record Account(UUID key, String what, QuotaPeriod period, long number) {}

    private CooldownModel cooldown(SimulatedKey key) {
        return cooldowns.computeIfAbsent(key.id(), id -> new CooldownModel());
    }

    boolean isRejected(SimulatedKey key) {
        return cooldown(key).isRejected();
    }

    boolean rests(SimulatedKey key, Instant now) {
        return cooldown(key).rests(now);
    }

    Instant endOfRest(SimulatedKey key) {
        return cooldown(key).end();
    }

    /** Whether its quotas allow so many more calls. */
    boolean allows(SimulatedKey key, int calls, Instant now) {
        return key.quotas().stream().allMatch(quota -> allows(key, quota, calls, now));
    }

    private boolean allows(SimulatedKey key, QuotaWindow quota, int calls, Instant now) {
        long requests = used.getOrDefault(account(key, quota, now, "requests"), 0L);
        long tokens = used.getOrDefault(account(key, quota, now, "tokens"), 0L);
        return (quota.requests() == null || requests + calls <= quota.requests())
                && (quota.tokens() == null || tokens < quota.tokens());
    }

    void leased(SimulatedKey key, int calls, Instant now) {
        count(key, "requests", calls, now);
    }

    void reported(SimulatedKey key, Instant leasedAt, CallOutcome outcome, @Nullable Integer retryAfter, Instant now) {
        cooldown(key).report(leasedAt, outcome, retryAfter, now);
    }

    void used(SimulatedKey key, int tokens, Instant now) {
        count(key, "tokens", tokens, now);
    }

    void testedValid(SimulatedKey key) {
        cooldown(key).testedValid();
    }

    void edited(SimulatedKey key, Instant now) {
        cooldown(key).reset(now);
    }

    private void count(SimulatedKey key, String what, int more, Instant now) {
        key.quotas().forEach(quota -> used.merge(account(key, quota, now, what), (long) more, Long::sum));
    }

    private static Account account(SimulatedKey key, QuotaWindow quota, Instant now, String what) {
        long number =
                switch (quota.period()) {
                    case MINUTE -> now.getEpochSecond() / 60;
                    case DAY -> now.getEpochSecond() / 86_400;
                    case MONTH -> LocalDate.ofInstant(now, ZoneOffset.UTC).getMonthValue();
                };
        return new Account(key.id(), what, quota.period(), number);
    }
}
