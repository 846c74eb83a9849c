package dev.modelkeys.routing.policy;

import dev.modelkeys.credential.HeldOwner;
import dev.modelkeys.credential.Scope;

/** Model whose owner is locked. */
record HeldModel(HeldOwner owner, Scope.Model model) {

    boolean isCustom() {
        return owner.scope().model() != null;
    }
}
