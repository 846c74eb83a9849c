package dev.modelkeys.routing.resolution;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.graphql.Description;

/** Period of a quota, in UTC. */
@Description("Period of a quota, in UTC.")
public enum QuotaPeriod {
    @Description("A minute of the clock.")
    MINUTE,
    @Description("A day, from midnight on.")
    DAY,
    @Description("A month of the calendar.")
    MONTH;

    /** End of the period that the moment is in. */
    public Instant end(Instant moment) {
        ZonedDateTime utc = moment.atZone(ZoneOffset.UTC);
        return switch (this) {
            case MINUTE -> utc.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1).toInstant();
            case DAY -> utc.truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant();
            case MONTH ->
                utc.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).plusMonths(1).toInstant();
        };
    }
}
