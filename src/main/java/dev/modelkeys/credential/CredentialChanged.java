package dev.modelkeys.credential;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * Outcome of a use case that added, edited or chose a credential.
 *
 * @param providerId the catalogue key of the provider that the keyring belongs to
 * @param keyring the keyring's id, which for a custom model is the model's
 */
@RegisterForReflection // Stored as JSON, for retries.
public record CredentialChanged(String providerId, UUID keyring, UUID credential) {

    static CredentialChanged of(Keyring ring, UUID credential) {
        return new CredentialChanged(ring.providerId(), ring.id(), credential);
    }
}
