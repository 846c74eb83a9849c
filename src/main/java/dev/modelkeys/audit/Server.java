package dev.modelkeys.audit;

import dev.modelkeys.access.Call;
import dev.modelkeys.access.Identity;
import dev.modelkeys.access.Role;
import dev.modelkeys.workspace.Workspace;
import java.time.Instant;

/** Who does what nobody asked for, such as taking a new data key when one is used up. */
final class Server {

    static final Call CALL = new Call(
            new Identity(new Workspace(Workspace.FIRST, "", Instant.EPOCH), "server", "Server", Role.OWNER, null),
            "server",
            "");

    private Server() {}
}
