package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modelkeys.credential.SecretVerification.Inspection;
import dev.modelkeys.dev.Administrator;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.WorkspaceCreated;
import dev.modelkeys.kernel.WorkspaceDeleted;
import dev.modelkeys.vault.DataKeyRotation;
import dev.modelkeys.vault.DecryptionFailed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** The data key of a workspace is exchanged beside those who use it. */
@QuarkusTest
class ReencryptionTest {

    private static final Owner PROVIDER = UseCases.provider("openai");
    private static final int COUNT = SealedRows.PAGE + 7;

    @Inject
    UseCasesFactory desks;

    @Inject
    RawStatements statements;

    @Inject
    Event<WorkspaceCreated> created;

    @Inject
    DataKeyRotation rotation;

    @Inject
    Reencryption resealing;

    @Inject
    SecretVerification inspection;

    @Inject
    Event<WorkspaceDeleted> deleted;

    private final UUID workspace = Ids.next();
    private final List<UnreadableSecret> unreadable = new ArrayList<>();
    private UseCases desk;
    private CredentialChanged first;

    @BeforeEach
    void aWorkspaceWithManyCredentials() throws SQLException {
        statements.run("insert into workspace (id, name) values (?, ?)", workspace, workspace.toString());
        created.fire(new WorkspaceCreated(workspace));
        desk = desks.of(workspace);
        desk.install("openai");
        first = desk.add(PROVIDER, "First");
        IntStream.range(1, COUNT).forEach(i -> desk.add(PROVIDER, null));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> deleted.fire(new WorkspaceDeleted(workspace)));
        statements.run("delete from workspace where id = ?", workspace);
    }

    @Test
    @DisplayName("K-10: every secret opens under the new key, the old one goes, and nothing else has changed")
    void everythingIsSealedAnew() throws SQLException {
        String before = contents();

        int dataKey = rotation.begin(workspace);
        int resealed = resealing.reseal(workspace, dataKey, unreadable::add);

        assertThat(resealed).isEqualTo(COUNT);
        assertThat(resealing.removeRetired(workspace)).isEmpty();
        assertThat(dataKeys()).isEqualTo("2");
        assertThat(inspect()).isEqualTo(new Inspection(COUNT, 0));
        assertThat(unreadable).isEmpty();
        assertThat(contents()).isEqualTo(before);
        assertThat(desk.findCredential(first.credential()).orElseThrow().readable())
                .isTrue();
    }

    @Test
    @DisplayName("K-10: a second run goes on where the first one stopped, and seals nothing twice")
    void aSecondRunGoesOn() throws SQLException {
        int dataKey = rotation.begin(workspace);
        assertThat(rotation.begin(workspace)).isEqualTo(dataKey);
        assertThat(resealing.reseal(workspace, dataKey, unreadable::add)).isEqualTo(COUNT);
        assertThat(resealing.reseal(workspace, dataKey, unreadable::add)).isZero();
    }

    @Test
    @DisplayName("K-10: a finished rotation is followed by another one with another key")
    void theNextRotationTakesAnotherKey() throws SQLException {
        resealing.reseal(workspace, rotation.begin(workspace), unreadable::add);
        resealing.removeRetired(workspace);
        assertThat(rotation.begin(workspace)).isEqualTo(3);
    }

    @Test
    @DisplayName("K-10: no old key is removed before every server has noticed the new one")
    void serversHaveTimeToNotice() throws SQLException {
        assertThat(rotation.unsettledFor(workspace)).isZero();
        rotation.begin(workspace);
        assertThat(rotation.unsettledFor(workspace)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(35));
    }

    @Test
    @DisplayName("K-02: what does not open is told by its place, and keeps its key")
    void whatDoesNotOpenKeepsItsKey() throws SQLException {
        statements.run(
                """
                update credential set sealed = jsonb_build_object('openai_api_key',
                    (select sealed ->> 'openai_api_key' from credential where workspace_id = ? and name = 'API KEY 1'))
                where id = ?
                """,
                workspace,
                first.credential());

        resealing.reseal(workspace, rotation.begin(workspace), unreadable::add);

        assertThat(unreadable)
                .containsExactly(new UnreadableSecret(
                        workspace, first.credential(), "openai_api_key", DecryptionFailed.Reason.INTEGRITY));
        assertThat(resealing.removeRetired(workspace)).containsExactly(1);
        assertThat(dataKeys()).isEqualTo("1,2");
        unreadable.clear();
        assertThat(inspect().readable()).isEqualTo(COUNT - 1);
        assertThat(unreadable).hasSize(1);
    }

    @Test
    void whatIsNoSealedSecretIsToldToo() throws SQLException {
        statements.run(
                "update credential set sealed = '{\"openai_api_key\": \"1:1\"}' where id = ?", first.credential());
        inspect();
        assertThat(unreadable).extracting(UnreadableSecret::reason).containsExactly(DecryptionFailed.Reason.FORMAT);
    }

    @Test
    @DisplayName("K-10: an edit under way is waited for, and what it wrote is sealed anew")
    void anEditUnderWayIsWaitedFor() throws Exception {
        int dataKey = rotation.begin(workspace);
        CompletableFuture<Integer> resealed = new CompletableFuture<>();
        try (Connection editor = Administrator.dataSource().getConnection();
                PreparedStatement lock = editor.prepareStatement("select id from keyring where id = ? for update")) {
            editor.setAutoCommit(false);
            lock.setObject(1, first.keyring());
            lock.execute();
            new Thread(() -> resealed.complete(resealing.reseal(workspace, dataKey, unreadable::add)), "resealing")
                    .start();
            Administrator.awaitLockWait();
            assertThat(resealed).isNotDone();
            editor.commit();
        }
        assertThat(resealed.get(20, TimeUnit.SECONDS)).isEqualTo(COUNT);
    }

    @Test
    @DisplayName("K-10: the database takes nothing that is sealed under a key that is gone")
    void nothingIsSealedUnderAKeyThatIsGone() {
        assertThatThrownBy(() ->
                        statements.run("update credential set data_keys = '{9}' where id = ?", first.credential()))
                .isInstanceOf(PSQLException.class)
                .hasMessageContaining("is gone");
    }

    @Test
    @DisplayName(
            "K-12: a workspace that goes takes its data keys along, and leaves the key that its audit is checked with")
    void nothingIsLeftOfAWorkspace() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> deleted.fire(new WorkspaceDeleted(workspace)));
        for (String table : List.of("installation", "keyring", "credential", "data_key")) {
            assertThat(statements.ask("select count(*)::text from " + table + " where workspace_id = ?", workspace))
                    .as(table)
                    .isEqualTo("0");
        }
        for (String table : List.of("audit_key", "key_owner")) {
            assertThat(statements.ask("select count(*)::text from " + table + " where workspace_id = ?", workspace))
                    .as(table)
                    .isEqualTo("1");
        }
    }

    private Inspection inspect() {
        return inspection.inspect(workspace, Map.of(), Map.of(), unreadable::add);
    }

    private String contents() throws SQLException {
        return statements.ask(
                """
                select string_agg(concat_ws(' ', id, name, plain, hints, revision, updated_at,
                    split_part(sealed ->> 'openai_api_key', ':', 1)), ',' order by id)
                from credential where workspace_id = ?
                """,
                workspace);
    }

    private String dataKeys() throws SQLException {
        return statements.ask(
                "select string_agg(version::text, ',' order by version) from data_key where workspace_id = ?",
                workspace);
    }
}
