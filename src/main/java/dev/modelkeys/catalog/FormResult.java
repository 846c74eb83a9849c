package dev.modelkeys.catalog;

import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.vault.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Result of a submission: either rejections, or all values of the credential.
 *
 * @param plain values to store in plain text, in form order
 * @param entered secrets to seal, in form order
 * @param kept names of stored secrets that stay; all others are removed
 */
public record FormResult(
        List<Rejection> rejections, Map<String, String> plain, Map<String, Secret> entered, Set<String> kept) {

    public FormResult {
        rejections = List.copyOf(rejections);
        plain = Collections.unmodifiableMap(new LinkedHashMap<>(plain));
        entered = Collections.unmodifiableMap(new LinkedHashMap<>(entered));
        kept = Collections.unmodifiableSet(new LinkedHashSet<>(kept));
    }

    /** Carries no value of the submission, so that none can be stored. */
    static FormResult rejected(List<Rejection> rejections) {
        return new FormResult(rejections, Map.of(), Map.of(), Set.of());
    }

    public boolean accepted() {
        return rejections.isEmpty();
    }

    @Override
    public String toString() {
        return "FormResult[rejections=" + rejections + ", plain=" + plain.keySet() + ", entered=" + entered.keySet()
                + ", kept=" + kept + "]";
    }
}
