package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import dev.modelkeys.operation.BackgroundWork;
import dev.modelkeys.routing.lease.LeaseAudit;
import dev.modelkeys.routing.lease.LeaseRetention;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was changed of leases in the database is found. */
@QuarkusTest
class LeaseTamperingTest {

    private static final String LAST_LEASE =
            "id = (select id from lease where workspace_id = '%s' order by id desc limit 1)";
    private static final String LAST_GROUP = "number = (select max(number) from lease_group where workspace_id = '%s')";

    @Inject
    BackgroundWork work;

    @Inject
    LeaseAudit audit;

    @Inject
    LeaseRetention retention;

    private WorkspaceMembers people;

    @BeforeEach
    void leases() {
        people = WorkspaceMembers.in("leases on record");
        Steps steps = new Steps(people.as(Role.MANAGER));
        steps.startAfresh(Steps.PROVIDER);
        steps.add("First");
        Gateway gateway = new Gateway(people.as(Role.RUNTIME));
        for (int i = 0; i < 3; i++) {
            gateway.acquire(Gateway.provider());
        }
        gateway.report(gateway.acquire(Gateway.provider()).id(), "OK");
        assertThat(isVerified()).isTrue();
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update lease set credential_id = gen_random_uuid() where " + LAST_LEASE,
                "update lease set revision = revision + 1 where " + LAST_LEASE,
                "update lease set step = step + 1 where " + LAST_LEASE,
                "update lease set provider_id = 'anthropic' where " + LAST_LEASE,
                "update lease set model_name = 'other', model_type = 'LLM' where " + LAST_LEASE,
                "update lease set environment = 'production' where " + LAST_LEASE,
                "update lease set calls = 1000 where " + LAST_LEASE,
                "update lease set principal = 'token:other' where " + LAST_LEASE,
                "update lease set actor = 'Other' where " + LAST_LEASE,
                "update lease set at = at - interval '1 hour' where " + LAST_LEASE,
                "update lease set group_number = 1 where " + LAST_LEASE,
                "delete from lease where " + LAST_LEASE,
                "update lease_group set audit_seq = 1 where " + LAST_GROUP,
                "update lease_group set at = at + interval '1 second' where " + LAST_GROUP,
                "update lease_group set refusals = 'ALL_COOLING=1' where " + LAST_GROUP,
                "update lease_group set number = number + 1 where " + LAST_GROUP,
                "delete from lease_group where " + LAST_GROUP,
                "delete from lease_group where number = 1 and workspace_id = '%s'"
            })
    @DisplayName("a change of what a lease or a group says is found")
    void changes(String statement) throws SQLException {
        Administrator.execute(statement.formatted(people.workspace()));

        assertThat(isVerified()).isFalse();
    }

    @Test
    @DisplayName("leases that end with their groups and the head are found by the audit's entry about them")
    void cutOff() throws SQLException {
        tell(Instant.now().plus(Duration.ofMinutes(1)));
        assertThat(isVerified()).isTrue();

        for (String table : new String[] {"lease", "lease_group", "lease_head"}) {
            Administrator.execute("delete from " + table + " where workspace_id = '" + people.workspace() + "'");
        }

        assertThat(isVerified()).isFalse();
    }

    @Test
    @DisplayName("what is reported is no part of what is proved")
    void reports() throws SQLException {
        Administrator.execute("update lease set outcome = 'OK', reported_calls = 1, reported_at = now() where "
                + LAST_LEASE.formatted(people.workspace()));

        assertThat(isVerified()).isTrue();
    }

    @Test
    @DisplayName("the audit has one entry about the groups of past minutes, by the server, with their number")
    void oneEntry() {
        tell(Instant.now());
        tell(Instant.now().plus(Duration.ofMinutes(1)));
        tell(Instant.now().plus(Duration.ofMinutes(2)));

        Reply entries = people.as(Role.AUDITOR)
                .query(
                        "{ auditEntries(action: CREDENTIAL_USED) { nodes { actor principal details } } verifyAudit { ok } }");

        assertThat(entries.texts("auditEntries.nodes.details"))
                .hasSizeBetween(1, 2)
                .first()
                .asString()
                .contains("\"lastGroup\":4", "\"hash\":\"");
        assertThat(entries.at("verifyAudit.ok")).isEqualTo(true);
    }

    @Test
    @DisplayName("leases beyond their retention go with their day, and what is left is verified")
    void retention() throws SQLException {
        Instant later = Instant.now().plus(Duration.ofDays(9));
        tell(Instant.now().plus(Duration.ofMinutes(1)));
        try {
            retention.movePartitions(later);
            work.forEachWorkspace(workspace -> retention.deleteOld(workspace.id(), later));

            assertThat(Administrator.text(
                            "select count(*) from lease where workspace_id = '" + people.workspace() + "'"))
                    .isEqualTo("0");
        } finally {
            retention.movePartitions(Instant.now());
        }
        Administrator.execute(
                "update lease_group set at = at - interval '9 days' where workspace_id = '" + people.workspace() + "'");
        new Gateway(people.as(Role.RUNTIME)).acquire(Gateway.provider());

        assertThat(isVerified()).isTrue();
    }

    private void tell(Instant now) {
        UUID workspace = UUID.fromString(people.workspace());
        work.forEachWorkspace(each -> {
            if (each.id().equals(workspace)) {
                audit.tell(workspace, now);
            }
        });
    }

    private boolean isVerified() {
        return Boolean.TRUE.equals(
                people.as(Role.AUDITOR).query("{ verifyAudit { ok } }").at("verifyAudit.ok"));
    }
}
