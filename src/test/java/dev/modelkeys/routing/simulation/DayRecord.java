package dev.modelkeys.routing.simulation;

import dev.modelkeys.routing.resolution.CallOutcome;
import dev.modelkeys.routing.resolution.Candidate;
import dev.modelkeys.routing.resolution.Resolution;
import dev.modelkeys.routing.resolution.ResolutionReason;
import dev.modelkeys.routing.resolution.ResolutionRefusal;
import dev.modelkeys.routing.resolution.ResolutionStep;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What happened, in parts of ten minutes. */
final class DayRecord {

    static final int PARTS = 144;
    private static final Duration PART = Duration.ofMinutes(10);

    private final Instant start;
    private final Map<UUID, Cell[]> cells = new HashMap<>();
    private final int[] served = new int[PARTS];
    private final int[] refused = new int[PARTS];
    private final Map<CallOutcome, Integer> outcomes = new EnumMap<>(CallOutcome.class);
    private final Map<ResolutionRefusal, Integer> refusals = new EnumMap<>(ResolutionRefusal.class);

    DayRecord(Instant start) {
        this.start = start;
    }

    /** A key in ten minutes. */
    static final class Cell {
        int calls;
        final Set<ResolutionReason> reasons = EnumSet.noneOf(ResolutionReason.class);
    }

    private int part(Instant now) {
        return Math.min(PARTS - 1, (int) (Duration.between(start, now).toMillis() / PART.toMillis()));
    }

    Cell cell(UUID key, int part) {
        return cells.computeIfAbsent(key, id -> {
            Cell[] row = new Cell[PARTS];
            for (int i = 0; i < PARTS; i++) {
                row[i] = new Cell();
            }
            return row;
        })[part];
    }

    void resolved(Resolution resolution, int calls, Instant now) {
        for (ResolutionStep step : resolution.steps()) {
            Candidate candidate = step.credential();
            if (candidate != null) {
                cell(candidate.id(), part(now)).reasons.add(step.reason());
            }
        }
        Candidate chosen = resolution.credential();
        if (chosen != null) {
            cell(chosen.id(), part(now)).calls += calls;
        }
        ResolutionRefusal refusal = resolution.refusal();
        if (refusal != null) {
            refused[part(now)]++;
            refusals.merge(refusal, 1, Integer::sum);
        }
    }

    void ended(CallOutcome outcome, Instant now) {
        outcomes.merge(outcome, 1, Integer::sum);
        if (outcome == CallOutcome.OK) {
            served[part(now)]++;
        }
    }

    int served(int part) {
        return served[part];
    }

    int refused(int part) {
        return refused[part];
    }

    int calls(UUID key) {
        int calls = 0;
        for (int part = 0; part < PARTS; part++) {
            calls += cell(key, part).calls;
        }
        return calls;
    }

    int count(CallOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    Map<ResolutionRefusal, Integer> refusals() {
        return refusals;
    }
}
