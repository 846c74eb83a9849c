package dev.modelkeys.routing.policy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of a change of an owner's bindings.
 *
 * @param customModel null for a provider
 */
@RegisterForReflection // Stored as JSON, for retries.
public record BindingSet(String providerId, @Nullable UUID customModel) {}
