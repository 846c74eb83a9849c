package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Audit entries as an auditor reads them. */
@QuarkusTest
class AuditTest {

    private WorkspaceMembers people;
    private Steps steps;
    private AuditReader book;

    @BeforeEach
    void aWorkspace() {
        people = WorkspaceMembers.in("audited");
        steps = new Steps(people.as(Role.MANAGER));
        steps.startAfresh(Steps.PROVIDER);
        book = AuditReader.open(people.as(Role.AUDITOR));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @Test
    @DisplayName("U-01: the life of a credential leaves one entry for each change")
    void eachThingThatChangedHasAnEntry() {
        String first = steps.add("First");
        String second = steps.add("Second");
        steps.choose(second);
        steps.rename(first, "Renamed");
        steps.delete(second);
        String model = steps.addModel("m", "Only");
        String only = steps.model(model).text("customModel.defaultCredential.id");
        steps.remove(model);
        steps.readd(model, only);
        steps.delete(only);

        assertThat(book.actions())
                .containsExactly(
                        "CREDENTIAL_ADDED",
                        "DEFAULT_SET",
                        "CREDENTIAL_ADDED",
                        "DEFAULT_SET",
                        "CREDENTIAL_EDITED",
                        "CREDENTIAL_DELETED",
                        "DEFAULT_CLEARED",
                        "CREDENTIAL_ADDED",
                        "CUSTOM_MODEL_ADDED",
                        "DEFAULT_SET",
                        "CUSTOM_MODEL_REMOVED",
                        "DEFAULT_CLEARED",
                        "CUSTOM_MODEL_READDED",
                        "DEFAULT_SET",
                        "CREDENTIAL_DELETED",
                        "CUSTOM_MODEL_DELETED",
                        "DEFAULT_CLEARED");
    }

    @Test
    @DisplayName("U-01: an entry records actor, address, time, action and fingerprints of secrets")
    void anEntryTellsAll() throws SQLException {
        Instant before = Instant.now().minus(Duration.ofMinutes(1));
        String credential = steps.add("Production");
        steps.enter(credential, "sk-another-secret-entirely-2222");
        steps.enter(credential, Steps.SECRET);

        List<String> members = List.of(
                "actor", "principal", "token_id", "request_id", "address", "provider_id", "credential_id", "subject");
        Map<String, Object> entry = people.as(Role.AUDITOR)
                .query("{ auditEntries(credentialId: \"" + credential
                        + "\", action: CREDENTIAL_ADDED) { nodes { at actor"
                        + " subject credentialId providerId requestId hash } } }")
                .maps("auditEntries.nodes")
                .get(0);
        assertThat(entry)
                .containsEntry("actor", "MANAGER")
                .containsEntry("subject", "Production")
                .containsEntry("providerId", Steps.PROVIDER);
        assertThat(Instant.parse(String.valueOf(entry.get("at"))))
                .isAfter(before)
                .isBefore(before.plus(Duration.ofMinutes(5)));
        for (String member : members) {
            assertThat(ofCredential(credential, member, 1)).as(member).isNotBlank();
        }
        assertThat(ofCredential(credential, "address", 1)).isEqualTo("127.0.0.1");
        String added = ofCredential(credential, "details", 1);
        String again = ofCredential(credential, "details", 3);
        assertThat(again).matches("\\{\"fingerprints\":\\{\"openai_api_key\":\"[0-9a-f]{32}\"}}");
        assertThat(added)
                .endsWith(again.substring(1))
                .startsWith("{\"values\":{\"api_protocol\":{\"to\":\"responses\"},");
        assertThat(ofCredential(credential, "details", 2)).isNotEqualTo(again);
    }

    @Test
    @DisplayName("U-01: refusals are found by credential, and actors have a unique principal")
    void aRefusalIsFound() {
        String credential = steps.add("Production");
        people.as(Role.MEMBER).change("delete-credential", Map.of("id", credential));

        assertThat(people.as(Role.AUDITOR)
                        .query("{ auditEntries(credentialId: \"" + credential
                                + "\", action: ACCESS_DENIED) { nodes { attempted reason principal tokenId } } }")
                        .maps("auditEntries.nodes"))
                .singleElement(InstanceOfAssertFactories.MAP)
                .containsEntry("attempted", "CREDENTIAL_DELETED")
                .containsEntry("reason", "FORBIDDEN")
                .hasEntrySatisfying("principal", principal -> assertThat(String.valueOf(principal))
                        .startsWith("token:"));
    }

    @Test
    @DisplayName("one request verifies the chain once, however often it selects verifyAudit")
    void itIsVerifiedOnce() {
        steps.add("Production");
        String often = "{ a: verifyAudit { ok entries } b: verifyAudit { ok entries } }";

        Reply reply = people.as(Role.AUDITOR).query(often);

        assertThat(reply.at("a")).isEqualTo(reply.at("b"));
        assertThat(reply.number("a.entries"))
                .isEqualTo(people.as(Role.AUDITOR)
                        .query("{ auditEntries { totalCount } }")
                        .number("auditEntries.totalCount"));
    }

    @Test
    @DisplayName("U-01: a refused query has an entry")
    void aRefusedQueryHasAnEntry() {
        people.as(Role.MEMBER).query(AuditReader.ENTRIES);

        assertThat(book.news())
                .containsExactly(new AuditReader.Line("ACCESS_DENIED", "REFUSED", null, "FORBIDDEN", "MEMBER"));
    }

    @Test
    void pagesAndFilters() {
        String first = steps.add("First");
        steps.add("Second");

        Reply page = people.as(Role.AUDITOR)
                .query("{ auditEntries(first: 2) { nodes { id } pageInfo { hasNextPage endCursor } } }");
        Reply rest = people.as(Role.AUDITOR)
                .query("{ auditEntries(first: 100, after: \"" + page.text("auditEntries.pageInfo.endCursor")
                        + "\") { totalCount nodes { id } } }");
        Reply ofFirst = people.as(Role.AUDITOR)
                .query("{ auditEntries(credentialId: \"" + first + "\", action: CREDENTIAL_ADDED) { totalCount } }");
        Reply later = people.as(Role.AUDITOR).query("{ auditEntries(from: \"2999-01-01T00:00:00Z\") { totalCount } }");

        assertThat(page.texts("auditEntries.nodes.id")).hasSize(2);
        assertThat(rest.texts("auditEntries.nodes.id")).hasSize(rest.number("auditEntries.totalCount") - 2);
        assertThat(ofFirst.number("auditEntries.totalCount")).isEqualTo(1);
        assertThat(later.number("auditEntries.totalCount")).isZero();
    }

    /** Column of the n-th entry about the credential that has details. */
    private String ofCredential(String credential, String column, int rank) throws SQLException {
        return Administrator.text("select " + column + "::text from audit_entry where workspace_id = '"
                + people.workspace() + "' and credential_id = '" + credential
                + "' and details is not null order by seq offset " + (rank - 1));
    }
}
