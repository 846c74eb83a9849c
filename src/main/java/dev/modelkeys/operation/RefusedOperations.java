package dev.modelkeys.operation;

import dev.modelkeys.audit.Outcome;
import dev.modelkeys.audit.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the request at hand was refused so far, by outcome. */
@RequestScoped
class RefusedOperations {

    private final Map<Outcome, Refusal> refused = new TreeMap<>();
    private boolean isOpen;

    void begin() {
        isOpen = true;
    }

    /** False where no request is at hand that collects. */
    boolean add(Refusal refusal) {
        if (isOpen) {
            refused.merge(refusal.outcome(), refusal, Refusal::and);
        }
        return isOpen;
    }

    Collection<Refusal> end() {
        isOpen = false;
        List<Refusal> all = List.copyOf(refused.values());
        refused.clear();
        return all;
    }
}
