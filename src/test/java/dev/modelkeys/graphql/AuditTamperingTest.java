package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tampering in the database, detected by verifyAudit. */
@QuarkusTest
class AuditTamperingTest {

    private static final String VERIFY = "{ verifyAudit { ok entries firstBadId } }";

    private WorkspaceMembers people;
    private AuditReader book;

    @BeforeEach
    void someEntries() {
        people = WorkspaceMembers.in("tampered");
        Steps steps = new Steps(people.as(Role.MANAGER));
        steps.startAfresh(Steps.PROVIDER);
        steps.add("First");
        steps.add("Second");
        book = AuditReader.open(people.as(Role.AUDITOR));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @ParameterizedTest
    @DisplayName("U-03: the role of the server cannot change entries")
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'x'",
                "update audit_entry set hash = hash",
                "delete from audit_entry",
                "truncate audit_entry",
                "delete from audit_head",
                "truncate audit_head",
                "alter table audit_entry disable row level security",
                "drop table audit_entry",
            })
    void nothingIsChanged(String statement) throws SQLException {
        try (var connection = Administrator.dataSource().getConnection();
                var server = connection.createStatement()) {
            server.execute("set role modelkeys_app");
            server.execute("set modelkeys.workspace = '" + people.workspace() + "'");
            assertThat(refusal(server, statement)).isEqualTo("42501");
        }
    }

    @Test
    @DisplayName("U-04: an untouched chain verifies")
    void anUntouchedChainFits() {
        Reply verified = verify();

        assertThat(verified.at("verifyAudit.ok")).isEqualTo(true);
        assertThat(verified.at("verifyAudit.firstBadId")).isNull();
        assertThat(verified.number("verifyAudit.entries")).isEqualTo(book.count());
    }

    @ParameterizedTest
    @DisplayName("U-04: an altered entry is reported")
    @ValueSource(
            strings = {
                "actor = 'Nobody'",
                "principal = 'nobody'",
                "token_id = null",
                "at = at + interval '1 hour'",
                "action = 'TOKEN_REVOKED'",
                "outcome = 'REFUSED'",
                "attempted = 'TOKEN_REVOKED'",
                "action = 'NOTHING_OF_OURS'",
                "outcome = 'x'",
                "attempted = 'x'",
                "reason = 'FORBIDDEN'",
                "subject = 'another'",
                "details = '{}'",
                "address = '192.0.2.1'",
                "request_id = 'another'",
                "credential_id = gen_random_uuid()",
                "id = gen_random_uuid()",
                "hash = sha256(hash)",
            })
    void whatWasAlteredIsNamed(String change) throws SQLException {
        execute("update audit_entry set " + change + " where workspace_id = '%s' and seq = 3");

        assertBad(idOf(3), 2);
        assertThat(people.as(Role.AUDITOR).query(AuditReader.ENTRIES).codes()).isEmpty();
    }

    @Test
    @DisplayName("U-04: a missing or outdated head is reported with the last entry")
    void aLostEndIsNoticed() throws SQLException {
        int last = book.count();
        execute("update audit_head set seq = 2 where workspace_id = '%s'");
        assertBad(idOf(last), last);
        execute("delete from audit_head where workspace_id = '%s'");
        assertBad(idOf(last), last);
    }

    @Test
    @DisplayName("U-04: a deleted entry is reported with the next one")
    void whatIsGoneIsNoticed() throws SQLException {
        execute("delete from audit_entry where workspace_id = '%s' and seq = 3");

        assertBad(idOf(4), 2);
    }

    @Test
    @DisplayName("U-04: swapped entries are reported with the first of the two")
    void whatWasReorderedIsNamed() throws SQLException {
        execute("update audit_entry set seq = 1000000 where workspace_id = '%s' and seq = 3");
        execute("update audit_entry set seq = 3 where workspace_id = '%s' and seq = 4");
        execute("update audit_entry set seq = 4 where workspace_id = '%s' and seq = 1000000");

        assertBad(idOf(3), 2);
    }

    @Test
    @DisplayName("U-04: a truncated chain is reported with its last entry")
    void aCutTailIsNoticed() throws SQLException {
        execute("delete from audit_entry where workspace_id = '%s' and seq > 4");

        assertBad(idOf(4), 4);
    }

    @Test
    @DisplayName("U-04: a forged entry is reported, even if the head points at it")
    void whatWasMadeUpIsNamed() throws SQLException {
        int last = book.count();
        execute("insert into audit_entry select (jsonb_populate_record(e, jsonb_build_object('seq', e.seq + 1, 'id',"
                + " gen_random_uuid()))).* from audit_entry e where workspace_id = '%s' and seq = " + last);
        execute("update audit_head set seq = seq + 1 where workspace_id = '%s'");

        assertBad(idOf(last + 1), last);
    }

    @Test
    @DisplayName("U-04: an entry of another workspace is reported")
    void whatWasMovedHereIsNamed() throws SQLException {
        execute(
                "update audit_entry set (principal, actor, at, hash) = (select principal, actor, at, hash from audit_entry"
                        + " where workspace_id <> '%s' order by at desc limit 1) where workspace_id = '%s' and seq = 2");

        assertBad(idOf(2), 1);
    }

    private void assertBad(String firstBad, int entriesBefore) {
        Reply verified = verify();
        assertThat(verified.at("verifyAudit.ok")).isEqualTo(false);
        assertThat(verified.text("verifyAudit.firstBadId")).isEqualTo(firstBad);
        assertThat(verified.number("verifyAudit.entries")).isEqualTo(entriesBefore);
    }

    private Reply verify() {
        return people.as(Role.AUDITOR).query(VERIFY);
    }

    private String idOf(int seq) throws SQLException {
        return Administrator.text(
                "select id::text from audit_entry where workspace_id = '" + people.workspace() + "' and seq = " + seq);
    }

    private void execute(String sql) throws SQLException {
        Administrator.execute(sql.replace("%s", people.workspace()));
    }

    private static String refusal(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "none";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
