package dev.modelkeys.kernel;

import java.util.UUID;

/**
 * A workspace is about to go, with everything of it. Fired inside the transaction that deletes it: every room deletes
 * what it keeps for it, and the vault, which comes last, its data keys. The audit of it stays.
 */
public record WorkspaceDeleted(UUID workspace) {}
