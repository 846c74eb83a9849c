package dev.modelkeys.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Everybody on this machine, in the workspace {@code default} that the first migration makes. */
@ApplicationScoped
class LocalCaller implements Caller {

    private static final UUID DEFAULT_WORKSPACE = new UUID(0, 1);

    @Override
    public UUID workspace() {
        return DEFAULT_WORKSPACE;
    }
}
