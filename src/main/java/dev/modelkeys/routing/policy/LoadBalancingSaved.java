package dev.modelkeys.routing.policy;

import dev.modelkeys.catalog.ModelType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** Outcome of saving a pool: its place, which stays while its id changes. */
@RegisterForReflection // Stored as JSON, for retries.
public record LoadBalancingSaved(
        String providerId, String model, ModelType type, boolean custom, @Nullable String environment) {}
