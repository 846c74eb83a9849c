package dev.modelkeys.routing.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modelkeys.access.Identity;
import dev.modelkeys.access.Role;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.database.DatabaseError;
import dev.modelkeys.dev.Administrator;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.routing.resolution.ResolutionRefusal;
import dev.modelkeys.routing.resolution.ResolutionRequest;
import dev.modelkeys.routing.resolution.Target;
import dev.modelkeys.workspace.Workspace;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that wait while a group is written are answered in the next one, whatever workspaces they are of. */
@QuarkusTest
class LeaseGroupsTest {

    @Inject
    LeaseWriter writer;

    private final List<Workspace> workspaces = new ArrayList<>();

    /** None of them has an entry in its audit, and so none has a head. */
    @BeforeEach
    void workspaces() throws SQLException {
        for (int i = 0; i < 4; i++) {
            Workspace workspace = new Workspace(Ids.next(), "group " + i, Instant.now());
            Administrator.execute(
                    "insert into workspace (id, name) values ('" + workspace.id() + "', '" + workspace.name() + "')");
            workspaces.add(workspace);
        }
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        for (Workspace workspace : workspaces) {
            Administrator.removeWorkspace(workspace.id().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @DisplayName(
            "One transaction answers all workspaces that live, and refuses the requests of one that was deleted meanwhile")
    void severalWorkspaces(int deleted) throws Exception {
        List<CompletableFuture<Answer>> waiting = new ArrayList<>();
        CompletableFuture<Answer> first;
        try (Connection other = Administrator.dataSource().getConnection()) {
            other.setAutoCommit(false);
            execute(other, "lock table lease_group in share mode");
            first = ask(workspaces.get(0));
            Administrator.awaitLockWait();
            workspaces.forEach(workspace -> waiting.add(ask(workspace)));
            Administrator.execute("delete from workspace where id = '"
                    + workspaces.get(deleted).id() + "'");
        }

        assertThat(first.get()).isEqualTo(new Answer.Refused(ResolutionRefusal.MODEL_UNKNOWN, null));
        for (int i = 0; i < workspaces.size(); i++) {
            CompletableFuture<Answer> answer = waiting.get(i);
            if (i == deleted) {
                assertRejected(answer, Rejection.Code.FORBIDDEN);
            } else {
                assertThat(answer.get()).isEqualTo(new Answer.Refused(ResolutionRefusal.MODEL_UNKNOWN, null));
            }
        }
        assertThat(groups("count(*)")).isEqualTo("4");
        assertThat(groups("count(distinct xmin::text)")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    @DisplayName(
            "A workspace that is being deleted is refused, its head locked or not, and others are answered with it")
    void beingDeleted(int deleted) throws Exception {
        ask(workspaces.get(deleted)).join();
        List<CompletableFuture<Answer>> waiting = new ArrayList<>();
        try (Connection deletion = Administrator.dataSource().getConnection()) {
            deletion.setAutoCommit(false);
            UUID id = workspaces.get(deleted).id();
            execute(
                    deletion,
                    "select pg_advisory_xact_lock(hashtextextended('modelkeys workspace ' || '" + id + "'::uuid, 0))");
            execute(deletion, "delete from audit_head where workspace_id = '" + id + "'");
            try (Connection other = Administrator.dataSource().getConnection()) {
                other.setAutoCommit(false);
                execute(other, "lock table lease_group in share mode");
                waiting.add(ask(workspaces.get(1)));
                Administrator.awaitLockWait();
                workspaces.forEach(workspace -> waiting.add(ask(workspace)));
            }
            assertRejected(waiting.remove(deleted + 1), Rejection.Code.BUSY);
            waiting.forEach(answer ->
                    assertThat(answer.join()).isEqualTo(new Answer.Refused(ResolutionRefusal.MODEL_UNKNOWN, null)));
        }
        assertThat(groups("count(*)")).isEqualTo("5");
    }

    @Test
    @DisplayName("A workspace whose head is held stops no other: it is left out, and then waits apart")
    void headIsHeld() throws Exception {
        try (Connection other = Administrator.dataSource().getConnection()) {
            other.setAutoCommit(false);
            execute(
                    other,
                    "insert into audit_head (workspace_id, seq, hash) values ('"
                            + workspaces.get(0).id() + "', 1, '\\x00')");
            CompletableFuture<Answer> held = ask(workspaces.get(0));
            Administrator.awaitLockWait();
            CompletableFuture<Answer> beside = ask(workspaces.get(1));
            assertThat(beside.join()).isInstanceOf(Answer.Refused.class);
            assertThatThrownBy(held::get)
                    .satisfies(failure -> assertThat(DatabaseError.in(failure)).contains(DatabaseError.BUSY));

            CompletableFuture<Answer> apart = ask(workspaces.get(0));
            Administrator.awaitLockWait();
            assertThat(ask(workspaces.get(1)).join()).isInstanceOf(Answer.Refused.class);
            assertThat(apart).isNotDone();
        }
    }

    private static void assertRejected(CompletableFuture<Answer> answer, Rejection.Code code) {
        assertThatThrownBy(answer::get).cause().isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(
                        rejected.rejections())
                .extracting(Rejection::code)
                .containsExactly(code));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private CompletableFuture<Answer> ask(Workspace workspace) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Target target = new Target(new Scope(workspace.id(), "openai", null), null);
        writer.add(new Work.Acquisition(
                new Identity(workspace, "test", "Test", Role.RUNTIME, null),
                new ResolutionRequest(target, null, Set.of(), 1),
                answer));
        return answer;
    }

    private String groups(String figure) throws SQLException {
        String ids = String.join(
                "', '",
                workspaces.stream().map(workspace -> workspace.id().toString()).toList());
        return Administrator.text("select " + figure + " from lease_group where workspace_id in ('" + ids + "')");
    }
}
