package dev.modelkeys.kernel;

import java.util.UUID;

/**
 * Event of a workspace about to be deleted, fired inside the transaction that deletes it. Each package deletes its own rows;
 * the vault comes last and deletes the data keys. The audit log stays.
 */
public record WorkspaceDeleted(UUID workspace) {}
