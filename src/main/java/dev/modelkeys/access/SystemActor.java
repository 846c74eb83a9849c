package dev.modelkeys.audit;

import dev.modelkeys.access.Identity;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.access.Role;
import dev.modelkeys.workspace.Workspace;
import java.time.Instant;

/** Who does what nobody asked for, such as taking a new data key when one is used up. */
final class SystemActor {

    static final RequestContext CALL = new RequestContext(
            new Identity(new Workspace(Workspace.FIRST, "", Instant.EPOCH), "server", "Server", Role.OWNER, null),
            "server",
            "");

    private SystemActor() {}
}
