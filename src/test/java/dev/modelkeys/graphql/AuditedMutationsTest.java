package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mutation that succeeds, is refused or fails leaves exactly its audit entries. */
@QuarkusTest
class AuditedMutationsTest {

    /** Tables that mutations change, without the last use of tokens. */
    private static final String STATE =
            """
            select md5(string_agg(line, '|' order by line)) from (
                select p::text as line from pool p union all select m::text from pool_member m
                union all select e::text from environment_binding e union all select s::text from model_switch s
                union all select q::text from credential_quota q union all select v::text from policy_version v
                union all select i::text from installation i union all select k::text from keyring k
                union all select c::text from credential c union all select w::text from workspace w
                union all select concat_ws(' ', id, name, role, hash, expires_at, revoked_at) from api_token) lines
            """;

    private Fixture given;

    @BeforeEach
    void aWorkspace() {
        given = Fixture.in("audited");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        given.people().leave();
        String other = Administrator.text("select id::text from workspace where name = 'audited too'");
        if (!other.isEmpty()) {
            Administrator.removeWorkspace(other);
        }
    }

    @ParameterizedTest
    @EnumSource(MutationCase.class)
    @DisplayName("U-01: a mutation that succeeds leaves one entry for each change")
    void whatIsDone(MutationCase doing) {
        AuditReader book = doing.book(given);

        assertDone(doing.by(doing.allowed(given), given));

        List<AuditReader.Line> news = book.news();
        assertThat(news.stream().map(AuditReader.Line::action)).containsExactlyInAnyOrderElementsOf(doing.entries());
        assertThat(news.stream().map(AuditReader.Line::outcome)).containsOnly("DONE");
        assertThat(news.get(news.size() - 1).action())
                .isEqualTo(doing.entries().get(doing.entries().size() - 1));
    }

    @Test
    @DisplayName("U-01: a new workspace's own audit begins with its first owner")
    void aNewWorkspaceHasABookOfItsOwn() throws SQLException {
        assertDone(MutationCase.createWorkspace.by(Api.here(), given));

        assertThat(Administrator.text("select string_agg(action, ' ') from audit_entry e join workspace w"
                        + " on w.id = e.workspace_id where w.name = 'audited too'"))
                .isEqualTo("TOKEN_CREATED");
    }

    @Test
    @DisplayName("U-01: a caller without permission leaves one entry and changes nothing")
    void whatIsForbidden() throws SQLException {
        AuditReader book = AuditReader.open(given.people().as(Role.AUDITOR));
        String before = state();
        for (MutationCase doing : MutationCase.values()) {
            doing.by(given.people().as(Role.MEMBER), given);

            assertThat(book.news())
                    .as(doing.name())
                    .containsExactly(new AuditReader.Line(
                            "ACCESS_DENIED", "REFUSED", doing.action().name(), "FORBIDDEN", "MEMBER"));
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    @DisplayName("U-01: a rejected mutation leaves one entry with its codes and without its input")
    void whatIsRefused() throws SQLException {
        String before = state();
        for (MutationCase doing : MutationCase.values()) {
            AuditReader book = doing.book(given);

            Reply refused = doing.wronglyBy(doing.allowed(given));

            assertThat(refused.problems()).as(doing.name()).isNotEmpty();
            List<String> codes = new ArrayList<>();
            refused.problems().stream()
                    .map(problem -> problem.split(" ", -1)[0])
                    .filter(code -> !codes.contains(code))
                    .forEach(codes::add);
            assertThat(book.news().stream().map(AuditReader.Line::text))
                    .containsExactly("ACCESS_DENIED REFUSED " + doing.action() + " " + String.join(" ", codes));
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    @DisplayName("U-01: a failed mutation leaves one entry and changes nothing")
    void whatFails() throws SQLException {
        String before = state();
        breakTables();
        try {
            // Of a test of values nothing is stored that could fail.
            for (MutationCase doing : EnumSet.complementOf(EnumSet.of(MutationCase.testCredential))) {
                AuditReader book = doing.book(given);

                assertThat(doing.by(doing.allowed(given), given).codes()).containsExactly("INTERNAL");

                assertThat(book.news().stream().map(AuditReader.Line::text))
                        .containsExactly("ACCESS_DENIED FAILED " + doing.action() + " INTERNAL");
            }
        } finally {
            Administrator.execute("drop function broken() cascade");
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    @DisplayName("U-02: a mutation whose entry cannot be written is rolled back and answered 503")
    void whatCannotBeWrittenDown() throws SQLException {
        AuditReader book = AuditReader.open(given.people().as(Role.AUDITOR));
        String before = state();
        Administrator.execute("revoke insert on audit_entry from modelkeys_app");
        try {
            for (MutationCase doing : MutationCase.values()) {
                assertUnavailable(doing.by(doing.allowed(given), given));
                assertUnavailable(doing.by(given.people().as(Role.MEMBER), given));
                assertUnavailable(doing.wronglyBy(doing.allowed(given)));
            }
        } finally {
            Administrator.execute("grant insert on audit_entry to modelkeys_app");
        }
        assertThat(state()).isEqualTo(before);
        assertThat(book.news()).isEmpty();
        assertDone(MutationCase.deleteCredential.by(given.people().as(Role.OWNER), given));
    }

    @Test
    @DisplayName("U-01: a mutation without effect leaves no entry")
    void whatChangesNothing() {
        Steps steps = new Steps(given.people().as(Role.MANAGER));
        AuditReader book = AuditReader.open(given.people().as(Role.AUDITOR));

        steps.choose(given.first());
        steps.rename(given.first(), "First");
        steps.uninstall("cohere");
        WorkspaceMembers.post(
                given.people().as(Role.MANAGER),
                Api.document("install-provider"),
                Map.of("providerId", Steps.PROVIDER));

        assertThat(book.news()).isEmpty();
    }

    /** Makes every write of a mutation fail. */
    private static void breakTables() throws SQLException {
        Administrator.execute("create function broken() returns trigger language plpgsql as"
                + " $$ begin raise exception 'broken'; end $$");
        for (String table :
                List.of("installation", "keyring", "credential", "credential_health", "policy_version", "workspace")) {
            Administrator.execute("create trigger broken before insert or update or delete on " + table
                    + " for each statement execute function broken()");
        }
        Administrator.execute("create trigger broken before insert or update of revoked_at on api_token"
                + " for each statement execute function broken()");
    }

    private static String state() throws SQLException {
        return Administrator.text(STATE);
    }

    private static void assertDone(Reply reply) {
        assertThat(reply.codes()).as(reply.body()).isEmpty();
        assertThat(reply.problems()).as(reply.body()).isEmpty();
    }

    private static void assertUnavailable(Reply reply) {
        assertThat(reply.codes()).as(reply.body()).containsExactly("UNAVAILABLE");
        assertThat(reply.status()).isEqualTo(503);
    }
}
