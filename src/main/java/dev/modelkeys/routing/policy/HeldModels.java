package dev.modelkeys.routing.policy;

import dev.modelkeys.credential.OwnerLookup;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.kernel.Rejected;
import jakarta.enterprise.context.ApplicationScoped;

/** Locks the owners of models. */
@ApplicationScoped
class HeldModels {

    private final OwnerLookup owners;

    HeldModels(OwnerLookup owners) {
        this.owners = owners;
    }

    /**
     * The model, listed or removed, with its owner locked until the transaction ends.
     *
     * @throws Rejected if the target names no model, or a custom one that there is not, or its provider is not installed
     */
    HeldModel hold(FoundTarget found) {
        Scope.Model model = found.target().model();
        if (model == null) {
            throw TargetLookup.modelMissing();
        }
        return owners.hold(found.target().owner(), "target", "providerId")
                .map(owner -> new HeldModel(owner, model))
                .orElseThrow(TargetLookup::modelNotFound);
    }
}
