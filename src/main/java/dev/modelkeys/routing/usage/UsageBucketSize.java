package dev.modelkeys.routing.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.graphql.Description;

/** Length of the buckets that use is shown in, in UTC. */
@Description("Length of the buckets that use is shown in, in UTC.")
public enum UsageBucketSize {
    @Description("An hour of the clock.")
    HOUR(ChronoUnit.HOURS),
    @Description("A day, from midnight on.")
    DAY(ChronoUnit.DAYS);

    private final ChronoUnit unit;

    UsageBucketSize(ChronoUnit unit) {
        this.unit = unit;
    }

    public Duration length() {
        return unit.getDuration();
    }

    /** Begin of the bucket that the moment is in. */
    public Instant begin(Instant moment) {
        return moment.truncatedTo(unit);
    }

    /** Begin of the first bucket from the moment on. */
    public Instant end(Instant moment) {
        Instant begin = begin(moment);
        return begin.equals(moment) ? begin : begin.plus(length());
    }
}
