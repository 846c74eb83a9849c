package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import dev.modelkeys.workspace.Workspace;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeleteWorkspaceTest {

    private static final String DELETE =
            """
            mutation ($input: DeleteWorkspaceInput!) {
              deleteWorkspace(input: $input) { deletedWorkspaceId clientMutationId userErrors { code field message } }
            }
            """;

    private static final Set<MutationCase> DECISIONS = EnumSet.of(
            MutationCase.saveLoadBalancing,
            MutationCase.setModelEnabled,
            MutationCase.setEnvironmentCredential,
            MutationCase.setCredentialQuotas);

    private Fixture given;

    @BeforeEach
    void aWorkspace() {
        given = Fixture.in("to be deleted");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        given.people().leave();
    }

    @Test
    void deletesEverythingButTheAudit() throws SQLException {
        String id = given.people().workspace();
        for (MutationCase decision : DECISIONS) {
            Policies.done(decision.by(given.people().as(Role.MANAGER), given));
        }

        Reply reply = delete(id, "to be deleted");

        assertThat(reply.text("deleteWorkspace.deletedWorkspaceId")).isEqualTo(id);
        for (String table : List.of(
                "installation",
                "keyring",
                "credential",
                "credential_quota",
                "pool",
                "pool_member",
                "environment_binding",
                "model_switch",
                "policy_version",
                "health_version",
                "api_token",
                "data_key",
                "mutation_done")) {
            assertThat(count(table, id)).as(table).isEqualTo("0");
        }
        assertThat(Administrator.text("select count(*)::text from workspace where id = '" + id + "'"))
                .isEqualTo("0");
        assertThat(lastAction(id)).isEqualTo("WORKSPACE_DELETED");
        assertThat(lastAction(Workspace.FIRST.toString())).isEqualTo("WORKSPACE_DELETED");
    }

    /** A workspace can have millions of leases on record, which take longer to delete than other statements may. */
    @Test
    void theDatabaseEndsNoStatementOfIt() throws SQLException {
        Administrator.execute(
                "create function modelkeys_no_hurry() returns trigger language plpgsql as $$ begin"
                        + " if current_setting('statement_timeout') <> '0' then raise 'in a hurry'; end if; return old; end $$");
        Administrator.execute("create trigger no_hurry before delete on credential for each row"
                + " execute function modelkeys_no_hurry()");
        try {
            assertThat(delete(given.people().workspace(), "to be deleted").codes())
                    .isEmpty();
        } finally {
            Administrator.execute("drop function modelkeys_no_hurry cascade");
        }
    }

    @Test
    void aRetryIsAnsweredAgain() {
        Map<String, Object> input =
                Map.of("id", given.people().workspace(), "confirmName", "to be deleted", "clientMutationId", "once");

        Reply first = WorkspaceMembers.post(Api.here(), DELETE, input);
        Reply second = WorkspaceMembers.post(Api.here(), DELETE, input);

        assertThat(first.text("deleteWorkspace.deletedWorkspaceId"))
                .isEqualTo(given.people().workspace());
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void refusesAnotherName() throws SQLException {
        assertThat(delete(given.people().workspace(), "To be deleted").problems())
                .containsExactly("INVALID input.confirmName");
        assertThat(count("credential", given.people().workspace())).isNotEqualTo("0");
    }

    @Test
    void refusesTheFirstWorkspaceAndUnknownOnes() {
        assertThat(delete(Workspace.FIRST.toString(), "default").problems()).containsExactly("FORBIDDEN input.id");
        assertThat(delete("no id", "default").problems()).containsExactly("NOT_FOUND input.id");
    }

    @Test
    void ownersOfOtherWorkspacesMayNotDeleteEvenTheirOwn() {
        Map<String, Object> input = Map.of("id", given.people().workspace(), "confirmName", "to be deleted");

        assertThat(WorkspaceMembers.post(given.people().as(Role.OWNER), DELETE, input)
                        .problems())
                .containsExactly("FORBIDDEN");
    }

    private static Reply delete(String id, String name) {
        return WorkspaceMembers.post(Api.here(), DELETE, Map.of("id", id, "confirmName", name));
    }

    private static String count(String table, String workspace) throws SQLException {
        return Administrator.text("select count(*)::text from " + table + " where workspace_id = '" + workspace + "'");
    }

    private static String lastAction(String workspace) throws SQLException {
        return Administrator.text(
                "select action from audit_entry where workspace_id = '" + workspace + "' order by seq desc limit 1");
    }
}
