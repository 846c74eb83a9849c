package dev.modelkeys.routing.resolution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of rests once more, from the list of all that was reported. */
public final class CooldownModel {

    private static final Set<CallOutcome> TRANSIENT = EnumSet.of(CallOutcome.UNREACHABLE, CallOutcome.SERVER_ERROR);
    private static final Set<CallOutcome> OF_THE_KEY =
            EnumSet.of(CallOutcome.UNAUTHORIZED, CallOutcome.RATE_LIMITED, CallOutcome.QUOTA_EXCEEDED);

    private record Report(Instant at, CallOutcome outcome, boolean hasWait) {}

    /** Since the last OK, REJECTED or reset. */
    private final List<Report> reports = new ArrayList<>();

    private Instant end = Instant.MIN;
    private Instant lastStep = Instant.MIN;
    private boolean rejected;

    public boolean isRejected() {
        return rejected;
    }

    public boolean rests(Instant now) {
        return end.isAfter(now);
    }

    public Instant end() {
        return end;
    }

    public void reset(Instant now) {
        reports.clear();
        rejected = false;
        end = now;
        lastStep = now;
    }

    /** A test of a REJECTED credential shows that its provider knows it. */
    public void testedValid() {
        rejected = false;
    }

    public void report(Instant leasedAt, CallOutcome outcome, @Nullable Integer wait, Instant now) {
        if (!leasedAt.isAfter(lastStep) || (rejected && outcome == CallOutcome.UNAUTHORIZED)) {
            return;
        }
        reports.add(new Report(now, outcome, wait != null));
        if (outcome == CallOutcome.OK) {
            reports.clear();
            rejected = false;
        } else if (outcome == CallOutcome.UNAUTHORIZED && isThirdInARow(now)) {
            reset(now);
            rejected = true;
        } else {
            long seconds = seconds(outcome, wait);
            if (seconds > 0) {
                end = now.plusSeconds(seconds);
                lastStep = now;
            }
        }
    }

    private boolean isThirdInARow(Instant now) {
        List<Report> row = reports.stream()
                .filter(report -> OF_THE_KEY.contains(report.outcome))
                .toList();
        List<Report> last = row.subList(Math.max(0, row.size() - 3), row.size());
        return last.size() == 3
                && last.stream().allMatch(report -> report.outcome == CallOutcome.UNAUTHORIZED)
                && Duration.between(last.get(0).at, now).toMillis() <= 600_000;
    }

    private long seconds(CallOutcome outcome, @Nullable Integer wait) {
        if (outcome == CallOutcome.BAD_REQUEST) {
            return 0;
        }
        if (outcome == CallOutcome.UNAUTHORIZED) {
            long refused = reports.stream()
                    .filter(report -> report.outcome == CallOutcome.UNAUTHORIZED)
                    .count();
            return (long) Math.min(600, 10 * Math.pow(2, (double) refused - 1));
        }
        if (wait != null) {
            return Math.min(86_400, Math.max(1, wait));
        }
        if (TRANSIENT.contains(outcome)) {
            int doubled = doubled();
            return doubled == 0 ? 0 : (long) Math.min(120, 10 * Math.pow(2, doubled - 1));
        }
        return outcome == CallOutcome.RATE_LIMITED ? 60 : 3_600;
    }

    private int doubled() {
        int doubled = 0;
        Instant before = Instant.MIN;
        for (Report report : reports) {
            if (TRANSIENT.contains(report.outcome)) {
                boolean close = !before.isBefore(report.at.minusSeconds(30));
                doubled += !report.hasWait && (doubled > 0 || close) ? 1 : 0;
                before = report.at;
            }
        }
        return doubled;
    }
}
