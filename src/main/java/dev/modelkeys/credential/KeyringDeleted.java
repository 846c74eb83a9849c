package dev.modelkeys.credential;

/** Event of the deletion of a keyring with its last credential, fired within its transaction. */
public record KeyringDeleted(Scope owner) {}
