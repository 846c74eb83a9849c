package dev.modelkeys.routing.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modelkeys.access.Identity;
import dev.modelkeys.access.Role;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.dev.Administrator;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.routing.resolution.ResolutionRefusal;
import dev.modelkeys.routing.resolution.ResolutionRequest;
import dev.modelkeys.routing.resolution.Target;
import dev.modelkeys.workspace.Workspace;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A group that is answered from memory is written only if everything is as it was. */
@QuarkusTest
class OptimisticGroupsTest {

    private static final Answer NOT_INSTALLED = new Answer.Refused(ResolutionRefusal.MODEL_UNKNOWN, null);
    private static final Answer NOT_CONFIGURED = new Answer.Refused(ResolutionRefusal.NOT_CONFIGURED, null);

    @Inject
    LeaseWriter writer;

    @Inject
    MeterRegistry meters;

    private final Workspace workspace = new Workspace(Ids.next(), "optimistic", Instant.now());
    private final UUID token = Ids.next();

    @BeforeEach
    void workspace() throws SQLException {
        change("insert into workspace (id, name) values ('%s', 'optimistic')");
        change("insert into api_token (workspace_id, id, public_id, name, name_key, role, hash, created_at, expires_at)"
                + " values ('%s', '" + token + "', '" + token + "', 'gateway', 'gateway', 'RUNTIME',"
                + " decode(repeat('00', 32), 'hex'), now(), now() + interval '1 hour')");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        Administrator.removeWorkspace(workspace.id().toString());
    }

    @Test
    @DisplayName("Groups follow each other as long as nothing else changes, and none is answered twice")
    void unchanged() throws Exception {
        ask().get();
        double missed = missed();
        double written = written();
        for (int i = 0; i < 4; i++) {
            assertThat(ask().get()).isEqualTo(NOT_INSTALLED);
        }
        assertThat(missed()).isEqualTo(missed);
        assertThat(written()).isEqualTo(written + 4);
        assertThat(text("select string_agg(number::text, ' ' order by number) from lease_group"))
                .isEqualTo("1 2 3 4 5");
        assertThat(text("select number from lease_head")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_head set seq = seq + 1 where workspace_id = '%s'",
                "update lease_head set number = number + 1 where workspace_id = '%s'",
                "update lease_head set hash = decode(repeat('01', 32), 'hex') where workspace_id = '%s'",
                "insert into policy_version values ('%s', 'openai', '', '', 1)",
                "insert into health_version values ('%s', 'openai', '', '', 1)",
            })
    @DisplayName("A group is answered once more where something has changed, and the next one is not")
    void changed(String change) throws Exception {
        ask().get();
        double before = missed();
        change(change);

        assertThat(ask().get()).isEqualTo(NOT_INSTALLED);
        assertThat(missed()).isEqualTo(before + 1);
        assertThat(text("select seq - audit_seq from audit_head join lease_head using (workspace_id)"
                        + " join lease_group using (workspace_id, number)"))
                .isEqualTo("0");

        TimeUnit.MILLISECONDS.sleep(150);
        double written = written();
        ask().get();
        assertThat(written()).isEqualTo(written + 1);
    }

    @Test
    @DisplayName("What was changed behind the server's back holds for the next answer")
    void installed() throws Exception {
        assertThat(ask().get()).isEqualTo(NOT_INSTALLED);
        change("insert into installation values ('%s', 'openai', now())");
        assertThat(ask().get()).isEqualTo(NOT_CONFIGURED);
    }

    @Test
    @DisplayName("A token that was revoked meanwhile is refused, and those beside it are not")
    void revoked() throws Exception {
        ask().get();
        change("update api_token set revoked_at = now() where workspace_id = '%s'");
        double missed = missed();
        CompletableFuture<Answer> revoked;
        CompletableFuture<Answer> valid;
        try (Connection other = Administrator.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table lease_group in share mode");
            CompletableFuture<Answer> unused = ask(workspace, null);
            Administrator.awaitLockWait();
            revoked = ask();
            valid = ask(workspace, null);
        }
        assertThatThrownBy(revoked::get).hasCauseInstanceOf(Rejected.class);
        assertThat(valid.get()).isEqualTo(NOT_INSTALLED);
        assertThat(missed()).isEqualTo(missed + 1);
        assertThat(text("select count(*) from lease_group")).isEqualTo("3");
    }

    @Test
    @DisplayName("A change that holds the head is waited for")
    void headIsLocked() throws Exception {
        ask().get();
        CompletableFuture<Answer> waiting;
        try (Connection change = Administrator.dataSource().getConnection();
                Statement statement = change.createStatement()) {
            change.setAutoCommit(false);
            statement.execute("select from audit_head where workspace_id = '" + workspace.id() + "' for update");
            waiting = ask();
            Administrator.awaitLockWait();
            assertThat(waiting).isNotDone();
            statement.execute("insert into installation values ('" + workspace.id() + "', 'openai', now())");
            change.commit();
        }
        assertThat(waiting.get()).isEqualTo(NOT_CONFIGURED);
    }

    @Test
    @DisplayName(
            "Of several workspaces in one transaction only those are answered once more in which something has changed")
    void severalWorkspaces() throws Exception {
        List<Workspace> all = new ArrayList<>();
        try {
            for (int i = 0; i < 11; i++) {
                Workspace other = new Workspace(Ids.next(), "optimistic " + i, Instant.now());
                Administrator.execute(
                        "insert into workspace (id, name) values ('" + other.id() + "', 'optimistic " + i + "')");
                all.add(other);
                ask(other, null).get();
            }
            List<Workspace> changed = List.of(all.get(2), all.get(10));
            for (Workspace other : changed) {
                Administrator.execute("insert into installation values ('" + other.id() + "', 'openai', now())");
                Administrator.execute("insert into policy_version values ('" + other.id() + "', 'openai', '', '', 1)");
            }
            double missed = missed();
            double written = written();
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            try (Connection other = Administrator.dataSource().getConnection();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("lock table lease_group in share mode");
                answers.add(ask(all.get(0), null));
                Administrator.awaitLockWait();
                all.forEach(each -> answers.add(ask(each, null)));
            }
            for (int i = 0; i < answers.size(); i++) {
                boolean isInstalled = i > 0 && changed.contains(all.get(i - 1));
                assertThat(answers.get(i).get()).isEqualTo(isInstalled ? NOT_CONFIGURED : NOT_INSTALLED);
            }
            assertThat(missed()).isEqualTo(missed + 2);
            assertThat(written()).isEqualTo(written + 10);
        } finally {
            for (Workspace each : all) {
                Administrator.removeWorkspace(each.id().toString());
            }
        }
    }

    private CompletableFuture<Answer> ask() {
        return ask(workspace, token);
    }

    private CompletableFuture<Answer> ask(Workspace workspace, @Nullable UUID presented) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Target target = new Target(new Scope(workspace.id(), "openai", null), null);
        writer.add(new Work.Acquisition(
                new Identity(workspace, "test", "Test", Role.RUNTIME, presented),
                new ResolutionRequest(target, null, Set.of(), 1),
                answer));
        return answer;
    }

    private double missed() {
        return counted("missed");
    }

    private double written() {
        return counted("written");
    }

    private double counted(String outcome) {
        Counter counter =
                meters.find("mk.leases.optimistic").tag("outcome", outcome).counter();
        return counter == null ? 0 : counter.count();
    }

    private void change(String sql) throws SQLException {
        Administrator.execute(sql.formatted(workspace.id()));
    }

    private String text(String select) throws SQLException {
        return Administrator.text(select + " where workspace_id = '" + workspace.id() + "'");
    }
}
