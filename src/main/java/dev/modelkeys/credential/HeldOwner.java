package dev.modelkeys.credential;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Owner of credentials, kept from being uninstalled or deleted, and its keyring locked, until the transaction ends.
 *
 * @param keyring null for a provider without credentials
 */
public record HeldOwner(Scope scope, @Nullable UUID keyring) {

    public static HeldOwner of(Keyring ring) {
        return new HeldOwner(ring.scope(), ring.id());
    }

    /** Id of the custom model; null for a provider. */
    public @Nullable UUID customModel() {
        return scope.model() == null ? null : keyring;
    }
}
