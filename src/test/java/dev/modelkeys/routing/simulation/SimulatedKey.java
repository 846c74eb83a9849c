package dev.modelkeys.routing.simulation;

import dev.modelkeys.routing.resolution.CallOutcome;
import dev.modelkeys.routing.resolution.Candidate;
import dev.modelkeys.routing.resolution.QuotaPeriod;
import dev.modelkeys.routing.resolution.QuotaWindow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key, how its provider answers calls with it, and the quotas that its owner gave it. */
final class SimulatedKey {

    private static final int MINUTE_IN_SECONDS = 60;

    private final String name;
    private final UUID id;
    private final boolean readable;
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<QuotaWindow> quotas = new ArrayList<>();
    private int revision = 1;
    private int callsPerMinute = Integer.MAX_VALUE;
    private boolean saysWhen;
    private int slowness = 1;
    private long minute;
    private int callsOfMinute;

    SimulatedKey(String name, boolean readable) {
        this.name = name;
        id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        this.readable = readable;
    }

    /** An answer of the provider. */
    record Answer(CallOutcome outcome, @Nullable Integer retryAfter, long millis) {}

    SimulatedKey quota(QuotaPeriod period, @Nullable Long requests, @Nullable Long tokens) {
        quotas.add(new QuotaWindow(period, requests, tokens, 0, 0, Instant.EPOCH));
        return this;
    }

    /** The provider answers no more calls in a minute. */
    SimulatedKey limited(int calls, boolean says) {
        callsPerMinute = calls;
        saysWhen = says;
        return this;
    }

    SimulatedKey trouble(Trouble trouble) {
        troubles.add(trouble);
        return this;
    }

    SimulatedKey slow(int factor) {
        slowness = factor;
        return this;
    }

    /** Gets a new secret, with which all troubles are over. */
    void edit() {
        revision++;
        troubles.clear();
    }

    String name() {
        return name;
    }

    UUID id() {
        return id;
    }

    int revision() {
        return revision;
    }

    boolean readable() {
        return readable;
    }

    List<QuotaWindow> quotas() {
        return quotas;
    }

    Candidate candidate() {
        return new Candidate(id(), revision, readable);
    }

    /** Whether the provider would say that it knows the key. */
    boolean isKnown(Instant now) {
        LocalTime time = LocalTime.ofInstant(now, ZoneOffset.UTC);
        return troubles.stream()
                .noneMatch(trouble -> trouble.outcome() == CallOutcome.UNAUTHORIZED && trouble.isAt(time));
    }

    Answer answer(int calls, Instant now, SplittableRandom random) {
        long millis = slowness * (300L + random.nextInt(2_500));
        LocalTime time = LocalTime.ofInstant(now, ZoneOffset.UTC);
        for (Trouble trouble : troubles) {
            if (trouble.isAt(time) && random.nextInt(100) < trouble.share()) {
                return new Answer(trouble.outcome(), null, millis);
            }
        }
        if (now.getEpochSecond() / MINUTE_IN_SECONDS != minute) {
            minute = now.getEpochSecond() / MINUTE_IN_SECONDS;
            callsOfMinute = 0;
        }
        callsOfMinute += calls;
        if (callsOfMinute > callsPerMinute) {
            int left = MINUTE_IN_SECONDS - time.getSecond();
            return new Answer(CallOutcome.RATE_LIMITED, saysWhen ? Integer.valueOf(left) : null, 200);
        }
        return new Answer(random.nextInt(200) == 0 ? CallOutcome.BAD_REQUEST : CallOutcome.OK, null, millis);
    }
}
