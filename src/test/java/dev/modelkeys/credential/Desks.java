package dev.modelkeys.credential;

import dev.modelkeys.access.Call;
import dev.modelkeys.access.CurrentCaller;
import dev.modelkeys.access.Identity;
import dev.modelkeys.access.Role;
import dev.modelkeys.query.Shelves;
import dev.modelkeys.workspace.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Gives out desks, each for the owner of a workspace. */
@ApplicationScoped
class Desks {

    private final CredentialRules rules;
    private final InstallationRules installations;
    private final Shelves shelves;
    private final CurrentCaller caller;

    Desks(CredentialRules rules, InstallationRules installations, Shelves shelves, CurrentCaller caller) {
        this.rules = rules;
        this.installations = installations;
        this.shelves = shelves;
        this.caller = caller;
    }

    Desk own() {
        return of(Workspace.FIRST);
    }

    CredentialRules rules() {
        return rules;
    }

    Desk of(UUID workspace) {
        Identity owner =
                new Identity(new Workspace(workspace, "desk", Instant.EPOCH), "test", "Tester", Role.OWNER, null);
        return new Desk(rules, installations, shelves, caller, new Call(owner, "a request", "127.0.0.1"));
    }
}
