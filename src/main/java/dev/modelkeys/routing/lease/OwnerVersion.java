package dev.modelkeys.routing.lease;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Version of all that routing knows of an owner.
 *
 * @param installed whether its provider is installed
 * @param keyring id of its keyring; null without credentials
 * @param changes of the keyring and its credentials
 * @param policy version of its pools, bindings, switches and quotas
 * @param health version of verdicts, cooldowns and use of quotas
 */
record OwnerVersion(boolean installed, @Nullable UUID keyring, int changes, long policy, long health) {

    /** The version after one more change of what is used. */
    OwnerVersion used() {
        return new OwnerVersion(installed, keyring, changes, policy, health + 1);
    }
}
