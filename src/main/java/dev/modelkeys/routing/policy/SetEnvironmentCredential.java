package dev.modelkeys.routing.policy;

import dev.modelkeys.credential.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Command to bind a credential to an environment.
 *
 * @param credentialId one of the owner's credentials; null clears the binding
 */
public record SetEnvironmentCredential(Owner owner, String environment, @Nullable String credentialId) {}
