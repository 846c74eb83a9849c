package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A refused request leaves one entry, however many operations it has. */
@QuarkusTest
class RefusedRequestsTest {

    private static final int OPERATIONS = 10;

    private WorkspaceMembers people;
    private AuditReader book;

    @BeforeEach
    void aWorkspace() {
        people = WorkspaceMembers.in("refused");
        book = AuditReader.open(people.as(Role.AUDITOR));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @Test
    @DisplayName("U-01: the entry names the first operation and says how many there were")
    void oneEntryForARequest() throws SQLException {
        Reply reply = people.as(Role.MEMBER).query(mutation(OPERATIONS, "setDefaultCredential"));

        assertThat(reply.problems()).hasSize(OPERATIONS);
        assertThat(book.news())
                .containsExactly(
                        new AuditReader.Line("ACCESS_DENIED", "REFUSED", "DEFAULT_SET", "FORBIDDEN", "MEMBER"));
        assertThat(last("subject")).isEqualTo("Mutation.setDefaultCredential");
        assertThat(last("details")).isEqualTo("{\"operations\":" + OPERATIONS + "}");
    }

    @Test
    @DisplayName("U-01: the entry has the codes of all operations")
    void itHasAllCodes() throws SQLException {
        people.as(Role.MANAGER)
                .query("mutation { a: installProvider(input: {providerId: \"none\"}) { userErrors { code field } }"
                        + " b: installProvider(input: {providerId: \"openai\"}) { userErrors { code field } }"
                        + " c: addCredential(input: {owner: {providerId: \"openai\"}, values: []})"
                        + " { userErrors { code field } } }");

        assertThat(book.news().stream().map(AuditReader.Line::text))
                .containsExactly(
                        "PROVIDER_INSTALLED DONE", "ACCESS_DENIED REFUSED PROVIDER_INSTALLED NOT_FOUND REQUIRED");
        assertThat(last("details")).isEqualTo("{\"operations\":2}");
    }

    @Test
    @DisplayName("U-01: refused reads of one request have one entry, too")
    void readsCountAsWell() throws SQLException {
        people.as(Role.MEMBER).query("{ a: auditEntries { totalCount } b: verifyAudit { ok } }");

        assertThat(book.actions()).containsExactly("ACCESS_DENIED");
        assertThat(last("subject")).isEqualTo("Query.auditEntries");
        assertThat(last("details")).isIn("{\"operations\":2}", "");
    }

    private static String mutation(int operations, String name) {
        return IntStream.range(0, operations)
                .mapToObj(i -> "m" + i + ": " + name + "(input: {id: \"none\"}) { userErrors { code field } }")
                .collect(Collectors.joining(" ", "mutation { ", " }"));
    }

    private String last(String column) throws SQLException {
        return Administrator.text("select coalesce(" + column + ", '') from audit_entry where workspace_id = '"
                + people.workspace() + "' order by seq desc limit 1");
    }
}
