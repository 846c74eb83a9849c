package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import dev.modelkeys.operation.BackgroundWork;
import dev.modelkeys.routing.lease.LeaseAudit;
import dev.modelkeys.routing.lease.LeaseRetention;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
            retention.dropPartitions(later);
            work.forEachWorkspace(workspace -> retention.deleteOld(workspace.id(), later));

            assertThat(Administrator.text(
                            "select count(*) from lease where workspace_id = '" + people.workspace() + "'"))
                    .isEqualTo("0");
        } finally {
            retention.makePartitions(Instant.now());
        }
        Administrator.execute(
                "update lease_group set at = at - interval '9 days' where workspace_id = '" + people.workspace() + "'");
        new Gateway(people.as(Role.RUNTIME)).acquire(Gateway.provider());

        assertThat(isVerified()).isTrue();
    }

    @Test
    @DisplayName("after the retention was raised, what the shorter one has dropped is not missed, and more is")
    void raisedRetention() throws SQLException {
        String own = " where workspace_id = '" + people.workspace() + "'";
        Gateway gateway = new Gateway(people.as(Role.RUNTIME));
        // As long ago as is dropped by the retention of now, and told before it was raised.
        Administrator.execute("delete from lease" + own + " and group_number <= 2");
        Administrator.execute("delete from lease_group" + own + " and number = 1");
        String at = Administrator.text("select at::text from lease_group" + own + " and number = 2");
        Administrator.execute("update lease_group set at = at - interval '9 days'" + own + " and number = 2");
        tell(Instant.now().plus(Duration.ofMinutes(1)));
        Administrator.execute("update lease_group set at = '" + at + "'" + own + " and number = 2");
        assertThat(isVerified()).isTrue();

        gateway.acquire(Gateway.provider());
        assertThat(isVerified()).isTrue();

        Administrator.execute("delete from lease" + own + " and group_number <= 3");
        Administrator.execute("delete from lease_group" + own + " and number = 2");
        tell(Instant.now().plus(Duration.ofMinutes(2)));
        assertThat(isVerified()).isFalse();
    }

    @Test
    @DisplayName("old usage goes in batches, and none of the last 400 days")
    void oldUsage() throws SQLException {
        UUID workspace = UUID.fromString(people.workspace());
        Administrator.execute("insert into credential_usage select '" + workspace + "', '" + workspace
                + "', now() - interval '401 days' - hour * interval '1 hour', 'openai', '', '', 1, 1, 0, 0, 0, now()"
                + " from generate_series(1, 10001) hour");
        List<Boolean> more = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            work.forEachWorkspace(each -> {
                if (each.id().equals(workspace)) {
                    more.add(retention.deleteOld(workspace, Instant.now()));
                }
            });
        }

        assertThat(more).containsExactly(true, false);
        assertThat(Administrator.text(
                        "select sum(requests) from credential_usage where workspace_id = '" + workspace + "'"))
                .isEqualTo("4");
    }

    @Test
    @DisplayName("while leases are read, as by a dump, partitions are made, and none is waited for to be dropped")
    void whileLeasesAreRead() throws SQLException {
        Instant later = Instant.now().plus(Duration.ofDays(9));
        try (Connection reader = Administrator.dataSource().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select count(*) from lease");

            long begun = System.nanoTime();
            retention.dropPartitions(later);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            retention.makePartitions(later);
        }
        assertThat(Administrator.text("select count(*) from lease where workspace_id = '" + people.workspace() + "'"))
                .isEqualTo("4");
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
