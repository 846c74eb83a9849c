package dev.modelkeys.operation;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.audit.Outcome;
import dev.modelkeys.audit.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the audit entries about the refusals of one caller, and as many about failures, for a minute from the first one.
 * Refusals beyond are counted until the minute is over. Counts of as many callers are kept as there may be at most.
 */
@ApplicationScoped
class RefusalBudget {

    private static final Logger LOG = Logger.getLogger(RefusalBudget.class);

    static final Duration WINDOW = Duration.ofMinutes(1);
    static final int MAX_CALLERS = 10_000;

    private final int limit;
    private final Clock clock;
    /** In the order of their beginnings. */
    private final Map<Key, Minute> minutes = new LinkedHashMap<>();

    private final List<Counted> ended = new ArrayList<>();

    @Inject
    RefusalBudget(ModelkeysConfig config, Clock clock) {
        this(config.audit().refusalsPerMinute(), clock);
    }

    RefusalBudget(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    private record Key(UUID workspace, String principal, Outcome outcome) {
        static Key of(RequestContext call, Refusal refusal) {
            return new Key(call.identity().workspace().id(), call.identity().principal(), refusal.outcome());
        }
    }

    /** Refusals that have no entry of their own, and the last request among them. */
    record Counted(RequestContext call, Refusal refusal) {}

    private static final class Minute {
        private final Instant begin;
        private int written;
        private @Nullable Counted counted;

        Minute(Instant begin) {
            this.begin = begin;
        }

        /** Beware: a clock that is set back ends the minute too, or it would last too long. */
        boolean isOver(Instant now) {
            return !now.isBefore(begin.plus(WINDOW)) || now.isBefore(begin);
        }
    }

    /** True if the refusal is to be written in an entry; otherwise it is counted. */
    synchronized boolean take(RequestContext call, Refusal refusal) {
        Instant now = clock.instant();
        endMinutes(now);
        Minute minute = minutes.computeIfAbsent(Key.of(call, refusal), first -> new Minute(now));
        if (minutes.size() > MAX_CALLERS) {
            // Never the one at hand, which is the newest.
            endOldest();
        }
        if (minute.written < limit) {
            minute.written++;
            return true;
        }
        Counted before = minute.counted;
        minute.counted = new Counted(
                call, before == null ? refusal.since(now) : before.refusal().andRequest(refusal));
        return false;
    }

    /** What was counted in the minutes that are over, each returned once. */
    synchronized List<Counted> ended() {
        endMinutes(clock.instant());
        List<Counted> all = List.copyOf(ended);
        ended.clear();
        return all;
    }

    /** What was counted up to now, each returned once. */
    synchronized List<Counted> all() {
        while (!minutes.isEmpty()) {
            endOldest();
        }
        return ended();
    }

    /** Keeps what could not be written, for another attempt. */
    synchronized void putBack(Counted counted) {
        end(counted);
    }

    private void endMinutes(Instant now) {
        while (!minutes.isEmpty() && oldest().isOver(now)) {
            endOldest();
        }
    }

    private Minute oldest() {
        return minutes.values().iterator().next();
    }

    private void endOldest() {
        Counted counted = oldest().counted;
        minutes.remove(minutes.keySet().iterator().next());
        if (counted != null) {
            end(counted);
        }
    }

    private void end(Counted counted) {
        if (ended.size() < MAX_CALLERS) {
            ended.add(counted);
        } else {
            LOG.warnf(
                    "%d refused requests are not in the audit",
                    counted.refusal().requests());
        }
    }
}
