package dev.modelkeys.routing.policy;

import dev.modelkeys.catalog.Provider;
import dev.modelkeys.routing.resolution.Target;

/** Target that a reference leads to. */
public record FoundTarget(Provider provider, Target target) {

    /** Whether the model is a custom one, which need not exist. */
    public boolean isCustom() {
        return target.owner().model() != null;
    }
}
