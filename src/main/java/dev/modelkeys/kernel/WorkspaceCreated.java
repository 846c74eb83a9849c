package dev.modelkeys.kernel;

import java.util.UUID;

/** Event of a new workspace, fired inside the transaction that creates it. Observers prepare what its first use needs. */
public record WorkspaceCreated(UUID workspace) {}
