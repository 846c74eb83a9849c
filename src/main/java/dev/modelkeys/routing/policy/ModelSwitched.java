package dev.modelkeys.routing.policy;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Outcome of switching a model off or on. */
@RegisterForReflection // Stored as JSON, for retries.
public record ModelSwitched(boolean enabled) {}
