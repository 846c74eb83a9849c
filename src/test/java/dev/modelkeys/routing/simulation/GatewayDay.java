package dev.modelkeys.routing.simulation;

import dev.modelkeys.routing.resolution.ResolutionRequest;
import dev.modelkeys.routing.resolution.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.SplittableRandom;

/** A day of a gateway, the same for the same seed. */
final class GatewayDay {

    static final Instant START = Instant.parse("2026-03-29T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(1));
    private static final Instant NEW_SECRET = Instant.parse("2026-03-29T14:00:00Z");

    private final Keys keys = new Keys();
    private final Agenda agenda = new Agenda(START);
    private final DayRecord record = new DayRecord(START);
    private final SplittableRandom random;
    private final Gateway gateway;

    GatewayDay(long seed) {
        random = new SplittableRandom(seed);
        gateway = new Gateway(keys, agenda, random, record);
    }

    GatewayDay run() {
        agenda.at(NEW_SECRET, now -> gateway.edit("revoked", now));
        agenda.at(START, this::callAndGoOn);
        agenda.runUntil(END);
        return this;
    }

    private void callAndGoOn(Instant now) {
        gateway.call(request(), now);
        double hours = Duration.between(START, now).toMillis() / 3_600_000.0;
        double callsPerSecond = 0.3 + 1.6 * Math.pow(Math.sin(Math.PI * hours / 24), 2);
        double seconds = -Math.log(1 - random.nextDouble()) / callsPerSecond;
        agenda.after(Duration.ofNanos((long) (seconds * 1e9)), this::callAndGoOn);
    }

    private ResolutionRequest request() {
        int kind = random.nextInt(100);
        if (kind < 55) {
            return new ResolutionRequest(new Target(Keys.OWNER, Keys.CHAT), null, Set.of(), 1);
        }
        if (kind < 80) {
            int calls = random.nextInt(10) == 0 ? 10 : 1;
            return new ResolutionRequest(new Target(Keys.OWNER, Keys.EMBEDDING), null, Set.of(), calls);
        }
        if (kind < 95) {
            return new ResolutionRequest(new Target(Keys.OWNER, Keys.RERANK), null, Set.of(), 1);
        }
        return new ResolutionRequest(new Target(Keys.OWNER, Keys.CHAT), Keys.TEST, Set.of(), 1);
    }

    Keys keys() {
        return keys;
    }

    DayRecord record() {
        return record;
    }

    Gateway gateway() {
        return gateway;
    }
}
