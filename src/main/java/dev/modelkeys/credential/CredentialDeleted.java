package dev.modelkeys.credential;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of the deletion of a credential.
 *
 * @param customModel the custom model that owned the credential; null for a provider's credential
 * @param ownerDeleted whether the custom model was deleted with its last credential
 */
@RegisterForReflection // Stored as JSON, for retries.
public record CredentialDeleted(String providerId, @Nullable UUID customModel, UUID credential, boolean ownerDeleted) {}
