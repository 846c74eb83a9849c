package dev.modelkeys.credential;

import dev.modelkeys.access.Caller;
import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.database.Sql;
import dev.modelkeys.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Gives out desks: the server's own, and others for workspaces that no caller works in yet. */
@ApplicationScoped
class Desks {

    private final CredentialRules rules;
    private final InstallationRules installationRules;
    private final Shelves shelves;
    private final Catalog catalog;
    private final Installations installations;
    private final Keyrings keyrings;
    private final Filler filler;
    private final Clock clock;
    private final Sql sql;
    private final Vault vault;

    Desks(
            CredentialRules rules,
            InstallationRules installationRules,
            Shelves shelves,
            Catalog catalog,
            Installations installations,
            Keyrings keyrings,
            Filler filler,
            Clock clock,
            Sql sql,
            Vault vault) {
        this.rules = rules;
        this.installationRules = installationRules;
        this.shelves = shelves;
        this.catalog = catalog;
        this.installations = installations;
        this.keyrings = keyrings;
        this.filler = filler;
        this.clock = clock;
        this.sql = sql;
        this.vault = vault;
    }

    /** The default workspace, through the very beans that answer requests. */
    Desk own() {
        return new Desk(rules, installationRules, shelves);
    }

    CredentialRules rules() {
        return rules;
    }

    Desk of(UUID workspace) {
        Caller caller = () -> workspace;
        Owners owners = new Owners(catalog, caller, installations, keyrings, sql);
        return new Desk(
                new CredentialRules(owners, keyrings, filler, clock),
                new InstallationRules(owners, installations, keyrings, clock),
                new Shelves(sql, caller, vault));
    }
}
