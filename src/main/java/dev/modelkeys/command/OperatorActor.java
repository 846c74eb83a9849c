package dev.modelkeys.command;

import dev.modelkeys.access.Identity;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.access.Role;
import dev.modelkeys.workspace.Workspace;
import java.time.Instant;

/** Whoever runs commands: somebody with the server's own settings, whom no token could tell from another. */
final class OperatorActor {

    static final RequestContext CALL = new RequestContext(
            new Identity(
                    new Workspace(Workspace.FIRST, "default", Instant.EPOCH), "operator", "Operator", Role.OWNER, null),
            "command",
            "");

    private OperatorActor() {}
}
