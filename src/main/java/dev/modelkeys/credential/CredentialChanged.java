package dev.modelkeys.credential;

import dev.modelkeys.credential.ChangeEvents.Before;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of a use case that added, edited or chose a credential.
 *
 * @param providerId the catalogue key of the provider that the keyring belongs to
 * @param keyring the keyring's id, which for a custom model is the model's
 * @param previousDefault the credential that was the keyring's default before and no longer is
 */
@RegisterForReflection // Stored as JSON, for retries.
public record CredentialChanged(String providerId, UUID keyring, UUID credential, @Nullable UUID previousDefault) {

    static CredentialChanged of(Before before, Keyring ring, UUID credential) {
        return new CredentialChanged(ring.providerId(), ring.id(), credential, before.replacedDefault(ring));
    }
}
