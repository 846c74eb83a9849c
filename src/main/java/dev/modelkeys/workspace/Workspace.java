package dev.modelkeys.workspace;

import java.time.Instant;
import java.util.UUID;

/** The isolation border: everything that is kept belongs to exactly one. */
public record Workspace(UUID id, String name, Instant createdAt) {

    /** The one that the first migration makes; its owners may make others. */
    public static final UUID FIRST = new UUID(0, 1);

    public boolean isFirst() {
        return id.equals(FIRST);
    }
}
