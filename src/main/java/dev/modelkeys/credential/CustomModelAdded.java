package dev.modelkeys.credential;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What came of adding a custom model: the model may have been there before, listed or removed. */
@RegisterForReflection // Remembered as JSON, for a mutation that is sent again.
public record CustomModelAdded(CredentialChanged change, AddCustomModel.Outcome outcome) {}
