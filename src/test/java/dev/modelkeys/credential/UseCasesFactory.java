package dev.modelkeys.credential;

import dev.modelkeys.access.CurrentCaller;
import dev.modelkeys.access.Identity;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.access.Role;
import dev.modelkeys.query.KeyringReader;
import dev.modelkeys.workspace.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Gives out desks, each for the owner of a workspace. */
@ApplicationScoped
class UseCasesFactory {

    private final Drafts drafts;
    private final CredentialRules rules;
    private final InstallationRules installations;
    private final KeyringReader shelves;
    private final CurrentCaller caller;

    UseCasesFactory(
            Drafts drafts,
            CredentialRules rules,
            InstallationRules installations,
            KeyringReader shelves,
            CurrentCaller caller) {
        this.drafts = drafts;
        this.rules = rules;
        this.installations = installations;
        this.shelves = shelves;
        this.caller = caller;
    }

    UseCases own() {
        return of(Workspace.FIRST);
    }

    Drafts drafts() {
        return drafts;
    }

    CredentialRules rules() {
        return rules;
    }

    UseCases of(UUID workspace) {
        Identity owner =
                new Identity(new Workspace(workspace, "desk", Instant.EPOCH), "test", "Tester", Role.OWNER, null);
        return new UseCases(
                drafts, rules, installations, shelves, caller, new RequestContext(owner, "a request", "127.0.0.1"));
    }
}
