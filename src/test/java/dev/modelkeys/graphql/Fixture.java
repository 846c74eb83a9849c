package dev.modelkeys.graphql;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import java.sql.SQLException;

/**
 * Workspace with an object for every mutation.
 *
 * @param first credential of the provider, and its default
 * @param model custom model with one credential, its default
 * @param removed removed custom model that kept a credential
 */
record Fixture(
        WorkspaceMembers people, String first, String second, String model, String removed, String kept, String token) {

    static Fixture in(String name) {
        WorkspaceMembers people = WorkspaceMembers.in(name);
        Steps steps = new Steps(people.as(Role.MANAGER));
        steps.startAfresh(Steps.PROVIDER);
        String first = steps.add("First");
        String second = steps.add("Second");
        String model = steps.addModel("model", "Of the model");
        String removed = steps.addModel("removed", "Kept");
        String kept = steps.model(removed).text("customModel.defaultCredential.id");
        steps.remove(removed);
        remember(people.workspace(), first);
        String token = people.token(Role.MEMBER, "To be revoked").text("createApiToken.token.id");
        return new Fixture(people, first, second, model, removed, kept, token);
    }

    /** A verdict, as if the provider had been asked. */
    private static void remember(String workspace, String credential) {
        try {
            Administrator.execute(
                    "insert into credential_health (workspace_id, credential_id, verdict, finding, revision,"
                            + " checked_at) values ('" + workspace + "', '" + credential
                            + "', 'VALID', 'ACCEPTED', 1, now())");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
