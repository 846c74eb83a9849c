package dev.modelkeys.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.audit.AuditTrail.Verification;
import dev.modelkeys.dev.Administrator;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Change;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only something outside the database can tell. */
@QuarkusTest
@DisplayName("U-04, U-05: against the last checkpoint")
class CheckpointsTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    Event<Change> changes;

    @Inject
    ChainHeads ends;

    @Inject
    AuditTable table;

    @Inject
    HashChain chain;

    @TempDir
    Path directory;

    private Checkpoints checkpoints;
    private AuditTrail trail;

    @BeforeEach
    void threeEntries() {
        checkpoints = new Checkpoints(Optional.of(file()), ends, Clock.systemUTC());
        trail = new AuditTrail(table, chain, ends, checkpoints);
        write(3);
        checkpoints.keep();
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        for (String left : List.of("audit_entry", "audit_head", "audit_key", "key_owner")) {
            execute("delete from " + left + " where workspace_id = '%s'");
        }
    }

    @Test
    void whatWasKeptIsThere() {
        write(2);

        assertThat(checkpoints.find(workspace)).map(Checkpoint::seq).contains(3L);
        assertThat(checkpoints.lost()).isEmpty();
        assertThat(trail.verify(workspace)).isEqualTo(new Verification(true, 5, null, false));
    }

    @Test
    @DisplayName("U-04: a tail that was cut off with the head is found, and the last entry there is named")
    void aCutTailIsFound() throws SQLException {
        cutTo(1);

        assertThat(checkpoints.lost()).singleElement().satisfies(lost -> assertThat(lost.line())
                .contains(workspace + ": entry 3", "is not there any more; the last one now is 1"));
        assertThat(trail.verify(workspace)).isEqualTo(new Verification(false, 1, id(1), true));
    }

    @Test
    @DisplayName("U-04: a chain of which nothing is left is found, even where nobody knows that it had a key")
    void aChainThatIsGoneIsFound() throws SQLException {
        cutTo(0);
        execute("delete from key_owner where workspace_id = '%s'");

        assertThat(checkpoints.lost()).singleElement().satisfies(lost -> assertThat(lost.line())
                .endsWith("there is no entry now"));
        assertThat(trail.workspaces()).contains(workspace);
        assertThat(trail.verify(workspace)).isEqualTo(new Verification(false, 0, null, true));
    }

    @Test
    @DisplayName("U-05: a chain that was set back and went on is whole in itself, and still found")
    void aChainThatWentOnIsFound() throws SQLException {
        cutTo(2);
        write(4);

        assertThat(checkpoints.lost()).hasSize(1);
        assertThat(trail.verify(workspace)).isEqualTo(new Verification(false, 2, id(3), false));
        assertThat(new AuditTrail(table, chain, ends, none()).verify(workspace).ok())
                .isTrue();
    }

    @Test
    @DisplayName("U-05: what is lost is not forgotten before somebody accepts it")
    void nothingIsForgotten() throws Exception {
        cutTo(2);
        byte[] before = Files.readAllBytes(file().path());

        checkpoints.keep();
        assertThat(Files.readAllBytes(file().path())).isEqualTo(before);

        assertThat(checkpoints.acknowledge()).hasSize(1);
        assertThat(checkpoints.lost()).isEmpty();
        assertThat(checkpoints.find(workspace)).map(Checkpoint::seq).contains(2L);
        assertThat(trail.verify(workspace).ok()).isTrue();
        assertThat(checkpoints.acknowledge()).isEmpty();
    }

    @Test
    @DisplayName("a chain that the database does not list any more is not dropped when the next checkpoint is kept")
    void anUnlistedChainIsKept() throws SQLException {
        execute("delete from key_owner where workspace_id = '%s'");

        checkpoints.keep();

        assertThat(checkpoints.find(workspace)).map(Checkpoint::seq).contains(3L);
    }

    @Test
    @DisplayName("Z-05: looking at all chains leaves a transaction in the workspace that it entered")
    void theWallsStand() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(table.count(workspace, "", List.of(workspace))).isEqualTo(3);
            assertThat(ends.missing(ends.all())).isEmpty();
            assertThat(table.count(workspace, "", List.of(workspace))).isEqualTo(3);
        });
        assertThat(table.count(UUID.randomUUID(), "", List.of(workspace))).isZero();
    }

    @Test
    void withoutAFileNothingIsEverLost() throws SQLException {
        cutTo(1);
        none().keep();

        assertThat(none().areKept()).isFalse();
        assertThat(none().lost()).isEmpty();
        assertThat(none().acknowledge()).isEmpty();
    }

    private Checkpoints none() {
        return new Checkpoints(Optional.empty(), ends, Clock.systemUTC());
    }

    private CheckpointFile file() {
        return new CheckpointFile(directory.resolve("checkpoints.json"));
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> changes.fire(Change.ofWorkspace(workspace, AuditAction.KEYS_ROTATED, "some key")));
        }
    }

    private UUID id(long seq) {
        return table.after(workspace, seq - 1, 1).get(0).entry().id();
    }

    /** As a superuser would: entries and the head that points behind them. */
    private void cutTo(long seq) throws SQLException {
        execute("delete from audit_entry where workspace_id = '%s' and seq > " + seq);
        execute(
                seq == 0
                        ? "delete from audit_head where workspace_id = '%s'"
                        : "update audit_head h set seq = e.seq, hash = e.hash from audit_entry e"
                                + " where h.workspace_id = '%s' and e.workspace_id = h.workspace_id and e.seq = "
                                + seq);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = Administrator.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql.replace("%s", workspace.toString()));
        }
    }
}
