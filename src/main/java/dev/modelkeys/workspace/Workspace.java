package dev.modelkeys.workspace;

import java.time.Instant;
import java.util.UUID;

/** The isolation border: everything that is kept belongs to exactly one workspace. */
public record Workspace(UUID id, String name, Instant createdAt) {

    /** The workspace that the first migration makes; its owners may create and delete others. */
    public static final UUID FIRST = new UUID(0, 1);

    public boolean isFirst() {
        return id.equals(FIRST);
    }
}
