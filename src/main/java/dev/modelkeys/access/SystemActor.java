package dev.modelkeys.access;

import dev.modelkeys.workspace.Workspace;
import java.time.Instant;

/** Actor for changes that the server makes on its own, such as replacing an exhausted data key. */
public final class SystemActor {

    private static final String NAME = "server";

    private SystemActor() {}

    /** Where no workspace is at hand. */
    public static RequestContext context() {
        return in(new Workspace(Workspace.FIRST, "", Instant.EPOCH));
    }

    public static RequestContext in(Workspace workspace) {
        return new RequestContext(new Identity(workspace, NAME, "Server", Role.OWNER, null), NAME, "");
    }
}
