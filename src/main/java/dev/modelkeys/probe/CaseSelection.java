package dev.modelkeys.probe;

import dev.modelkeys.catalog.ProbeCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the case to ask by: of those that fit and may be afforded, the first of those that prove most. */
final class CaseSelection {

    private CaseSelection() {}

    static @Nullable ProbeCase select(ProbeSubject subject, Values values, Spending spending) {
        List<ProbeCase> cases = subject.provider().probes().cases(subject.isCustomModel());
        ProbeCase best = null;
        for (ProbeCase each : cases) {
            boolean fits = each.yields() == null && each.serves(subject.type()) && values.meets(each.conditions());
            boolean affordable = each.cost() == null || spending == Spending.A_FEW_TOKENS;
            if (fits && affordable && (best == null || worth(each) > worth(best))) {
                best = each;
            }
        }
        return best;
    }

    private static int worth(ProbeCase each) {
        if (each.provesKey()) {
            return each.proves().ofModel() ? 4 : 3;
        }
        return switch (each.proves()) {
            case KEY_AND_MODEL, MODEL -> 2;
            case KEY, REACH -> 1;
            case NOTHING -> 0;
        };
    }

    /** The case that yields the token for another one. */
    static @Nullable ProbeCase named(ProbeSubject subject, String name) {
        return subject.provider().probes().cases(subject.isCustomModel()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
