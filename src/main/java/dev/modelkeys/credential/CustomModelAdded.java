package dev.modelkeys.credential;

/** What came of adding a custom model: the model may have been there before, listed or removed. */
public record CustomModelAdded(CredentialChanged change, AddCustomModel.Outcome outcome) {}
