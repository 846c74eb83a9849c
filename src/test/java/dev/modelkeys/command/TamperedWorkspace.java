package dev.modelkeys.command;

import dev.modelkeys.access.CurrentCaller;
import dev.modelkeys.access.Identity;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.access.Role;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.credential.AddCredential;
import dev.modelkeys.credential.AddCustomModel;
import dev.modelkeys.credential.CredentialDraft;
import dev.modelkeys.credential.CredentialRules;
import dev.modelkeys.credential.CustomModelDraft;
import dev.modelkeys.credential.Drafts;
import dev.modelkeys.credential.EditCredential;
import dev.modelkeys.credential.EditDraft;
import dev.modelkeys.credential.FieldChange;
import dev.modelkeys.credential.FieldValue;
import dev.modelkeys.credential.InstallationRules;
import dev.modelkeys.credential.Owner;
import dev.modelkeys.dev.Administrator;
import dev.modelkeys.kernel.WorkspaceCreated;
import dev.modelkeys.workspace.Workspace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Workspaces whose rows a superuser changes past the server. */
@ApplicationScoped
class TamperedWorkspace {

    static final String PROVIDER = "openai";

    private final CredentialRules rules;
    private final Drafts drafts;
    private final InstallationRules installations;
    private final CurrentCaller caller;
    private final Event<WorkspaceCreated> created;

    TamperedWorkspace(
            CredentialRules rules,
            Drafts drafts,
            InstallationRules installations,
            CurrentCaller caller,
            Event<WorkspaceCreated> created) {
        this.rules = rules;
        this.drafts = drafts;
        this.installations = installations;
        this.caller = caller;
        this.created = created;
    }

    /** Makes the workspace with an installed provider. */
    void make(UUID workspace) throws SQLException {
        Administrator.execute("insert into workspace (id, name) values ('" + workspace + "', '" + workspace + "')");
        created.fire(new WorkspaceCreated(workspace));
        install(workspace, PROVIDER);
    }

    void install(UUID workspace, String provider) {
        change(workspace, () -> installations.install(provider));
    }

    UUID add(UUID workspace, String provider, String name, FieldValue... values) {
        var command = new AddCredential(new Owner.OfProvider(provider), name, List.of(values), false);
        CredentialDraft draft = here(workspace, () -> drafts.of(command));
        return change(workspace, () -> rules.add(draft).credential());
    }

    UUID add(UUID workspace, String name) {
        return add(workspace, PROVIDER, name, secret(name));
    }

    /** The id of the model's new credential. */
    UUID addModel(UUID workspace, String model, String name) {
        var command = new AddCustomModel(PROVIDER, model, ModelType.LLM, name, List.of(secret(name)));
        CustomModelDraft draft = here(workspace, () -> drafts.of(command));
        return change(workspace, () -> rules.addCustomModel(draft).change().credential());
    }

    void edit(UUID workspace, UUID credential, FieldChange... changes) {
        var command = new EditCredential(credential.toString(), null, List.of(changes), null);
        EditDraft draft = here(workspace, () -> drafts.of(command));
        change(workspace, () -> rules.edit(draft));
    }

    void delete(UUID workspace, UUID credential) {
        change(workspace, () -> rules.delete(credential.toString(), null));
    }

    void remove(UUID workspace, UUID model) {
        change(workspace, () -> rules.removeCustomModel(model.toString(), null));
    }

    /** Executes the statements with neither foreign keys nor triggers; {@code %s} stands for the workspace. */
    static void tamper(UUID workspace, String... statements) throws SQLException {
        try (Connection connection = Administrator.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String each : statements) {
                statement.execute(each.replace("%s", workspace.toString()));
            }
        }
    }

    static void leaveNothing(UUID workspace) throws SQLException {
        for (String table : List.of(
                "credential",
                "keyring",
                "installation",
                "audit_entry",
                "audit_head",
                "audit_key",
                "data_key",
                "key_owner")) {
            tamper(workspace, "delete from " + table + " where workspace_id = '%s'");
        }
        tamper(workspace, "delete from workspace where id = '%s'");
    }

    private <T> T change(UUID workspace, Callable<T> useCase) {
        return here(workspace, () -> QuarkusTransaction.requiringNew().call(useCase));
    }

    private <T> T here(UUID workspace, Callable<T> work) {
        Identity owner =
                new Identity(new Workspace(workspace, "some", Instant.EPOCH), "test", "Tester", Role.OWNER, null);
        try {
            return caller.run(new RequestContext(owner, "a request", "127.0.0.1"), work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static FieldValue secret(String name) {
        return new FieldValue("openai_api_key", "sk-not-a-real-key-" + name.replace(' ', '-'));
    }
}
