package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any object is read again by its id, with the permission of its type, as Relay does. */
@QuarkusTest
class NodeTest {

    private static final String REFETCH =
            """
            query ($id: ID!) {
              node(id: $id) {
                __typename
                id
                ... on CredentialOwner { status }
                ... on Provider { label }
                ... on CustomModel { modelName: name }
                ... on Credential { credentialName: name owner { id } fields { name isSet } }
                ... on Workspace { workspaceName: name }
                ... on ApiToken { hint }
                ... on AuditEntry { actor }
              }
            }
            """;
    private static final String ALONE = "query ($id: ID!) { node(id: $id) { __typename id } }";

    private Fixture given;

    @BeforeEach
    void aWorkspace() {
        given = Fixture.in("nodes");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        given.people().leave();
    }

    private Map<String, String> idsByType() {
        String entry = as(Role.AUDITOR)
                .query("{ auditEntries(first: 1) { nodes { id } } }")
                .text("auditEntries.nodes[0].id");
        return Map.of(
                "Provider", Steps.PROVIDER,
                "CustomModel", given.removed(),
                "Credential", given.kept(),
                "Workspace", given.people().workspace(),
                "ApiToken", given.token(),
                "AuditEntry", entry);
    }

    @Test
    void anOwnerReadsObjectsOfEveryType() {
        idsByType().forEach((type, id) -> {
            for (String document : List.of(REFETCH, ALONE)) {
                Reply reply = node(as(Role.OWNER), document, id);
                assertThat(reply.codes()).as(reply.body()).isEmpty();
                assertThat(reply.text("node.__typename")).isEqualTo(type);
                assertThat(reply.text("node.id")).isEqualTo(id);
            }
        });
        assertThat(node(as(Role.OWNER), REFETCH, given.kept()).text("node.owner.id"))
                .isEqualTo(given.removed());
        assertThat(node(as(Role.OWNER), REFETCH, given.removed()).text("node.status"))
                .isEqualTo("DEFAULT_MISSING");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aTypeThatTheRoleMayNotReadIsRefusedWhetherOrNotTheObjectExists(Role role) {
        List<String> allowed =
                switch (role) {
                    case OWNER ->
                        List.of("Provider", "CustomModel", "Credential", "Workspace", "ApiToken", "AuditEntry");
                    case MANAGER, MEMBER -> List.of("Provider", "CustomModel", "Credential", "Workspace");
                    case RUNTIME -> List.of("Workspace");
                    case AUDITOR -> List.of("Workspace", "AuditEntry");
                };
        idsByType().forEach((type, id) -> {
            String named = "query ($id: ID!) { node(id: $id) { ... on " + type + " { __typename id } } }";
            for (String asked : List.of(id, "01900000-0000-7000-8000-000000000000")) {
                Reply reply = node(as(role), named, asked);
                assertThat(reply.codes()).as(type).isEqualTo(allowed.contains(type) ? List.of() : List.of("FORBIDDEN"));
            }
            Reply unnamed = node(as(role), ALONE, id);
            assertThat(unnamed.codes()).as(unnamed.body()).isEmpty();
            assertThat(unnamed.at("node") != null).as(type).isEqualTo(allowed.contains(type));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no id", "open ai", "01900000-0000-7000-8000-000000000000", "openai\u0000"})
    void anIdThatDoesNotExistIsNull(String id) {
        for (String document : List.of(REFETCH, ALONE)) {
            Reply reply = node(as(Role.OWNER), document, id);
            assertThat(reply.at("node")).isNull();
            assertThat(reply.codes()).as(reply.body()).isEmpty();
        }
    }

    @Test
    void whatBelongsToAnotherWorkspaceIsNull() throws SQLException {
        WorkspaceMembers others = WorkspaceMembers.in("other nodes");
        try {
            idsByType().forEach((type, id) -> {
                Reply reply = node(others.as(Role.OWNER), REFETCH, id);
                assertThat(reply.codes()).isEmpty();
                assertThat(reply.at("node") == null).as(type).isEqualTo(!type.equals("Provider"));
            });
            // The owner of the first workspace lists all of them, and so reads each of them.
            assertThat(node(Api.here(), ALONE, others.workspace()).text("node.__typename"))
                    .isEqualTo("Workspace");
        } finally {
            others.leave();
        }
    }

    private Api as(Role role) {
        return given.people().as(role);
    }

    private static Reply node(Api api, String document, String id) {
        return api.post(Map.of("query", document, "variables", Map.of("id", id)));
    }
}
