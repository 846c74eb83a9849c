package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The visitors' book, as an auditor reads it. */
@QuarkusTest
class AuditTest {

    private static final String ENTRIES =
            "{ auditEntries(first: 100) { totalCount nodes { id action outcome attempted reason actor subject credentialId"
                    + " customModelId providerId requestId hash } } }";
    private static final String VERIFY = "{ verifyAudit { ok entries firstBadId } }";

    private final DataSource administrator = Administrator.dataSource();
    private People people;
    private Steps steps;
    private int before;

    @BeforeEach
    void aWorkspace() {
        people = People.in("audited");
        steps = new Steps(people.as(Role.MANAGER));
        steps.startAfresh(Steps.PROVIDER);
        before = count();
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @Test
    @DisplayName("U-01: one entry for each thing that changed")
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

        assertThat(actions())
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
        assertThat(entries().texts("auditEntries.nodes.actor")).contains("MANAGER");
    }

    @Test
    void whatChangesNothingHasNone() {
        String only = steps.add("Only");
        int here = count();

        steps.choose(only);
        steps.rename(only, "Only");

        assertThat(count()).isEqualTo(here);
    }

    @Test
    @DisplayName("U-01: one entry for a refusal, which says nothing changed")
    void aRefusalHasAnEntry() {
        people.as(Role.MANAGER).change("delete-credential", Map.of("id", "none"));
        people.as(Role.MEMBER).change("delete-credential", Map.of("id", "none"));
        people.as(Role.MEMBER).query(ENTRIES);

        assertThat(actions()).containsExactly("ACCESS_DENIED", "ACCESS_DENIED", "ACCESS_DENIED");
        Reply entries = entries();
        assertThat(entries.texts("auditEntries.nodes.reason").subList(0, 3))
                .containsExactly("FORBIDDEN", "FORBIDDEN", "NOT_FOUND");
        assertThat(entries.texts("auditEntries.nodes.attempted").subList(1, 3)).containsOnly("CREDENTIAL_DELETED");
    }

    @Test
    @DisplayName("U-02: what cannot be written down does not happen")
    void withoutAnEntryNothingHappens() throws SQLException {
        execute("revoke insert on audit_entry from modelkeys_app");
        try {
            Reply reply = people.as(Role.MANAGER)
                    .change(
                            "add-credential",
                            Map.of(
                                    "owner",
                                    Map.of("providerId", Steps.PROVIDER),
                                    "values",
                                    Steps.values(Steps.SECRET)));
            assertThat(reply.codes()).containsExactly("UNAVAILABLE");
            assertThat(reply.status()).isEqualTo(503);
        } finally {
            execute("grant insert on audit_entry to modelkeys_app");
        }
        assertThat(steps.provider().number("provider.credentialCount")).isZero();
    }

    @ParameterizedTest
    @DisplayName("U-03: the server itself cannot change what is written")
    @ValueSource(strings = {"update audit_entry set actor = 'x'", "delete from audit_entry", "truncate audit_entry"})
    void nothingIsChanged(String statement) throws SQLException {
        try (var connection = administrator.getConnection();
                var server = connection.createStatement()) {
            server.execute("set role modelkeys_app");
            assertThat(refusal(server, statement)).isEqualTo("42501");
        }
    }

    @Test
    @DisplayName("U-04: an untouched chain fits")
    void anUntouchedChainFits() {
        steps.add("First");

        Reply verified = people.as(Role.AUDITOR).query(VERIFY);

        assertThat(verified.at("verifyAudit.ok")).isEqualTo(true);
        assertThat(verified.number("verifyAudit.entries")).isEqualTo(count());
    }

    @ParameterizedTest
    @DisplayName("U-04: the first entry that was touched is named")
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'Nobody' where workspace_id = '%1$s' and seq = %2$d",
                "update audit_entry set at = at + interval '1 hour' where workspace_id = '%1$s' and seq = %2$d",
                "update audit_entry set details = '{}' where workspace_id = '%1$s' and seq = %2$d",
                "update audit_entry set hash = sha256(hash) where workspace_id = '%1$s' and seq = %2$d",
            })
    void whatWasTouchedIsNamed(String tampering) throws SQLException {
        steps.add("First");
        steps.add("Second");
        String third = idOf(3);

        execute(String.format(tampering, people.workspace(), 3));

        Reply verified = people.as(Role.AUDITOR).query(VERIFY);
        assertThat(verified.at("verifyAudit.ok")).isEqualTo(false);
        assertThat(verified.text("verifyAudit.firstBadId")).isEqualTo(third);
        assertThat(verified.number("verifyAudit.entries")).isEqualTo(2);
    }

    @Test
    @DisplayName("U-04: an entry that is gone is noticed, the last one too")
    void whatIsGoneIsNoticed() throws SQLException {
        steps.add("First");
        steps.add("Second");
        execute("delete from audit_entry where workspace_id = '" + people.workspace() + "' and seq = "
                + "(select max(seq) from audit_entry where workspace_id = '" + people.workspace() + "')");

        assertThat(people.as(Role.AUDITOR).query(VERIFY).at("verifyAudit.ok")).isEqualTo(false);

        String next = idOf(4);
        execute("delete from audit_entry where workspace_id = '" + people.workspace() + "' and seq = 3");
        Reply verified = people.as(Role.AUDITOR).query(VERIFY);
        assertThat(verified.text("verifyAudit.firstBadId")).isEqualTo(next);
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

    /** Since this test began, oldest first. */
    private List<String> actions() {
        List<String> newest = entries().texts("auditEntries.nodes.action");
        List<String> since = new ArrayList<>(newest.subList(0, newest.size() - before));
        Collections.reverse(since);
        return since;
    }

    private int count() {
        return entries().number("auditEntries.totalCount");
    }

    private Reply entries() {
        return people.as(Role.AUDITOR).query(ENTRIES);
    }

    private String idOf(int seq) throws SQLException {
        try (var connection = administrator.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select id from audit_entry where workspace_id = '"
                        + people.workspace() + "' and seq = " + seq)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String refusal(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "none";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = administrator.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
