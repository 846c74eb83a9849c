package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Values in the audit are shown to those who see values elsewhere; auditors see which fields changed. */
@QuarkusTest
class AuditDetailsTest {

    private static final String DETAILS = "{ auditEntries(first: 1, action: %s) { nodes { details } } }";

    private WorkspaceMembers people;
    private Steps steps;

    @BeforeEach
    void aWorkspace() {
        people = WorkspaceMembers.in("details");
        steps = new Steps(people.as(Role.MANAGER));
        steps.startAfresh(Steps.PROVIDER);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @Test
    @DisplayName("auditors see the names of the fields that changed, owners their values as well")
    void auditorsSeeNames() throws SQLException {
        steps.add("Production");
        String stored = Administrator.text("select details from audit_entry where workspace_id = '" + people.workspace()
                + "' and action = 'CREDENTIAL_ADDED'");

        assertThat(details(Role.OWNER, "CREDENTIAL_ADDED")).isEqualTo(stored);
        assertThat(details(Role.AUDITOR, "CREDENTIAL_ADDED"))
                .contains("\"values\":[\"api_protocol\"")
                .contains("\"fingerprints\":[\"openai_api_key\"]")
                .doesNotContain("responses", "\"to\"");
    }

    @Test
    void auditorsSeeNewNames() {
        steps.rename(steps.add("Production"), "Test");

        assertThat(details(Role.AUDITOR, "CREDENTIAL_EDITED"))
                .isEqualTo("{\"name\":{\"from\":\"Production\",\"to\":\"Test\"}}");
    }

    @Test
    @DisplayName("a member of the details that no rule names, and text that is no JSON, is not shown to auditors")
    void whatIsNotKnownIsNotShown() throws SQLException {
        steps.add("Production");
        for (String details : new String[] {"{\"something\":1}", "sk-secret"}) {
            Administrator.execute("update audit_entry set details = '" + details + "' where workspace_id = '"
                    + people.workspace() + "' and action = 'CREDENTIAL_ADDED'");
            assertThat(details(Role.AUDITOR, "CREDENTIAL_ADDED")).isNull();
        }
    }

    private String details(Role role, String action) {
        return people.as(role).query(DETAILS.formatted(action)).text("auditEntries.nodes[0].details");
    }
}
