package dev.modelkeys.routing.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.modelkeys.probe.HealthVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Random reports, held against the {@link CooldownModel}. */
class CooldownPropertiesTest {

    private static final int CREDENTIALS = 2_000;
    private static final int STEPS = 60;

    private record Lease(int step, Instant at) {}

    @Test
    @DisplayName("G11, G12: after any reports in any order the credential rests as the model says")
    void restsAsTheModelSays() {
        int rejected = 0;
        for (int seed = 0; seed < CREDENTIALS; seed++) {
            rejected += walk(new SplittableRandom(seed), "seed " + seed);
        }
        assertThat(rejected).isGreaterThan(CREDENTIALS / 10);
    }

    /** How often the credential was REJECTED. */
    private static int walk(SplittableRandom random, String name) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        CredentialState state = CredentialState.UNUSED;
        CooldownModel model = new CooldownModel();
        List<Lease> leases = new ArrayList<>();
        Set<CallOutcome> likely = random.nextBoolean()
                ? EnumSet.allOf(CallOutcome.class)
                : EnumSet.of(CallOutcome.UNAUTHORIZED, CallOutcome.SERVER_ERROR, CallOutcome.UNREACHABLE);
        int rejected = 0;
        for (int step = 0; step < STEPS; step++) {
            // A millisecond at least: the model tells by the time what came before.
            now = now.plusMillis(1 + random.nextInt(random.nextInt(10) == 0 ? 900_000 : 25_000));
            if (!model.rests(now)) {
                leases.add(new Lease(state.cooldown().step(), now));
                now = now.plusMillis(1);
            }
            int action = random.nextInt(40);
            if (action == 0) {
                state = state.reset();
                model.reset(now);
            } else if (action == 1 && model.isRejected()) {
                state = state.tested(HealthVerdict.VALID);
                model.testedValid();
            } else if (!leases.isEmpty()) {
                Lease lease = leases.get(Math.max(0, leases.size() - 1 - random.nextInt(3)));
                CallOutcome outcome = List.copyOf(likely).get(random.nextInt(likely.size()));
                Integer wait = wait(random);
                boolean before = model.isRejected();
                state = state.reported(CallReport.of(outcome, wait, lease.step()), now);
                model.report(lease.at(), outcome, wait, now);
                rejected += !before && model.isRejected() ? 1 : 0;
            }
            Instant ready = model.rests(now) ? model.end() : now;
            if (state.isRejected() != model.isRejected()
                    || !state.cooldown().readyAt(now).equals(ready)) {
                fail("%s, step %d: %s, expected %s", name, step, state, ready);
            }
        }
        return rejected;
    }

    private static @Nullable Integer wait(SplittableRandom random) {
        return random.nextInt(4) == 0 ? Integer.valueOf(random.nextInt(50)) : null;
    }

    @Test
    @DisplayName("G11: no rest is longer than a day")
    void noRestIsLongerThanADay() {
        for (CallOutcome outcome : CallOutcome.values()) {
            UsedCredential credential = new UsedCredential();
            for (int i = 0; i < 100; i++) {
                credential.reports(outcome, Integer.MAX_VALUE);
                assertThat(credential.rest())
                        .isLessThanOrEqualTo(Duration.ofDays(1).toSeconds());
                credential.rested();
            }
        }
    }
}
