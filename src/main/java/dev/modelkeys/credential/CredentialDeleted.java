package dev.modelkeys.credential;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the deletion of a credential did.
 *
 * @param customModel the custom model it belonged to, or null for a provider's credential
 * @param ownerDeleted whether its custom model went with it
 */
@RegisterForReflection // Remembered as JSON, for a mutation that is sent again.
public record CredentialDeleted(String providerId, @Nullable UUID customModel, UUID credential, boolean ownerDeleted) {}
