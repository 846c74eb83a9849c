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
 * What a submission comes to: either its faults, or everything the credential consists of from now on.
 *
 * @param plain all values to store in clear, in form order
 * @param entered the secrets to seal, in form order
 * @param kept the stored secrets that stay as they are; every other stored secret goes
 */
public record FormResult(
        List<Rejection> rejections, Map<String, String> plain, Map<String, Secret> entered, Set<String> kept) {

    public FormResult {
        rejections = List.copyOf(rejections);
        plain = Collections.unmodifiableMap(new LinkedHashMap<>(plain));
        entered = Collections.unmodifiableMap(new LinkedHashMap<>(entered));
        kept = Collections.unmodifiableSet(new LinkedHashSet<>(kept));
    }

    /** Nothing of a faulty submission is handed on, so that nothing of it can be stored. */
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
