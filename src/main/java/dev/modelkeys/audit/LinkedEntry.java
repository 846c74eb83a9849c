package dev.modelkeys.audit;

/** An entry with the hash that links it to the one before. */
public record LinkedEntry(AuditEntry entry, byte[] hash) {}
