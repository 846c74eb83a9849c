package dev.modelkeys.command;

import dev.modelkeys.access.Identity;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.access.Role;
import dev.modelkeys.workspace.Workspace;
import java.time.Instant;

/** The actor of commands: an operator with the server's own settings, not identified further. */
final class OperatorActor {

    static final RequestContext CALL = new RequestContext(
            new Identity(
                    new Workspace(Workspace.FIRST, "default", Instant.EPOCH), "operator", "Operator", Role.OWNER, null),
            "command",
            "");

    private OperatorActor() {}
}
