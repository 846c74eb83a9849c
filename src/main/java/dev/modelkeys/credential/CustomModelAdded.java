package dev.modelkeys.credential;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Outcome of adding a custom model, which may have existed before, listed or removed. */
@RegisterForReflection // Stored as JSON, for retries.
public record CustomModelAdded(CredentialChanged change, AddCustomModel.Outcome outcome) {}
