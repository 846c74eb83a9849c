package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import dev.modelkeys.routing.lease.LeaseRetention;
import dev.modelkeys.workspace.Workspace;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
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

    @Inject
    LeaseRetention retention;

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

    @Test
    @DisplayName("Of leases and use on record the deletion takes some along, and the upkeep the rest")
    void manyLeasesAndHours() throws SQLException {
        String id = given.people().workspace();
        new Gateway(given.people().as(Role.RUNTIME)).acquire(Gateway.provider());
        Administrator.execute(
                "insert into credential_usage select '" + id + "', '" + id
                        + "', now() - hour * interval '1 hour', 'openai', '', '', 1, 1, 0, 0, 0, now() from generate_series(1, 20001) hour");

        assertThat(delete(id, "to be deleted").codes()).isEmpty();
        assertThat(count("lease", id)).isEqualTo("0");
        assertThat(count("lease_group", id)).isEqualTo("0");
        assertThat(count("credential_usage", id)).isNotEqualTo("0");

        UUID workspace = UUID.fromString(id);
        assertThat(retention.deletedWorkspaces()).contains(workspace);
        assertThat(retention.deleteLeft(workspace)).isTrue();
        assertThat(retention.deleteLeft(workspace)).isFalse();
        assertThat(count("credential_usage", id)).isEqualTo("0");
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
