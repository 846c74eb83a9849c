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

/** Whoever writes to the database, seen by an auditor. What takes a checkpoint to find is tested where these are. */
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
    @DisplayName("U-03: the server itself cannot change what is written")
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
    @DisplayName("U-04: an untouched chain fits")
    void anUntouchedChainFits() {
        Reply verified = verify();

        assertThat(verified.at("verifyAudit.ok")).isEqualTo(true);
        assertThat(verified.at("verifyAudit.firstBadId")).isNull();
        assertThat(verified.number("verifyAudit.entries")).isEqualTo(book.count());
    }

    @ParameterizedTest
    @DisplayName("U-04: an entry that was altered is named")
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
    @DisplayName("U-04: where the end of the chain is not known any more, or behind, the last entry is named")
    void aLostEndIsNoticed() throws SQLException {
        int last = book.count();
        execute("update audit_head set seq = 2 where workspace_id = '%s'");
        assertBad(idOf(last), last);
        execute("delete from audit_head where workspace_id = '%s'");
        assertBad(idOf(last), last);
    }

    @Test
    @DisplayName("U-04: of a middle entry that is gone the next one tells")
    void whatIsGoneIsNoticed() throws SQLException {
        execute("delete from audit_entry where workspace_id = '%s' and seq = 3");

        assertBad(idOf(4), 2);
    }

    @Test
    @DisplayName("U-04: two entries that changed places are named by the first of these places")
    void whatWasReorderedIsNamed() throws SQLException {
        execute("update audit_entry set seq = 1000000 where workspace_id = '%s' and seq = 3");
        execute("update audit_entry set seq = 3 where workspace_id = '%s' and seq = 4");
        execute("update audit_entry set seq = 4 where workspace_id = '%s' and seq = 1000000");

        assertBad(idOf(3), 2);
    }

    @Test
    @DisplayName("U-04: where the tail was cut off, the last entry there is is named")
    void aCutTailIsNoticed() throws SQLException {
        execute("delete from audit_entry where workspace_id = '%s' and seq > 4");

        assertBad(idOf(4), 4);
    }

    @Test
    @DisplayName("U-04: an entry that somebody made up is named, even where the head points at it")
    void whatWasMadeUpIsNamed() throws SQLException {
        int last = book.count();
        execute("insert into audit_entry select (jsonb_populate_record(e, jsonb_build_object('seq', e.seq + 1, 'id',"
                + " gen_random_uuid()))).* from audit_entry e where workspace_id = '%s' and seq = " + last);
        execute("update audit_head set seq = seq + 1 where workspace_id = '%s'");

        assertBad(idOf(last + 1), last);
    }

    @Test
    @DisplayName("U-04: an entry of another workspace is named")
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
