package dev.modelkeys.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.audit.AuditTrail.Verification;
import dev.modelkeys.dev.Administrator;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Change;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Heads that an operator kept tell of a chain that was cut or set back together with the database. */
@QuarkusTest
class ChainHeadsTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    Event<Change> changes;

    @Inject
    ChainHeads heads;

    @Inject
    AuditTable table;

    @Inject
    AuditTrail trail;

    private Head kept = Head.none(workspace);

    @BeforeEach
    void threeEntries() {
        write(3);
        kept = head();
    }

    @AfterEach
    void deleteRows() throws SQLException {
        for (String left : List.of("audit_entry", "audit_head", "audit_key", "key_owner")) {
            execute("delete from " + left + " where workspace_id = '%s'");
        }
    }

    @Test
    void aHeadStaysInALongerChain() {
        write(2);

        assertThat(kept.seq()).isEqualTo(3);
        assertThat(heads.lastSeqIfMissing(kept)).isEmpty();
        assertThat(trail.verify(workspace)).isEqualTo(new Verification(true, 5, null, false));
    }

    @Test
    @DisplayName("U-04: a tail that was cut off together with the head is found by the kept head")
    void aCutTailIsFound() throws SQLException {
        cutTo(1);

        assertThat(heads.lastSeqIfMissing(kept)).hasValue(1);
        assertThat(trail.verify(workspace)).isEqualTo(new Verification(true, 1, null, false));
    }

    @Test
    @DisplayName("U-04: a chain without any entry left is found, even if its key is unlisted, too")
    void aDeletedChainIsFound() throws SQLException {
        cutTo(0);
        execute("delete from key_owner where workspace_id = '%s'");

        assertThat(heads.lastSeqIfMissing(kept)).hasValue(0);
    }

    @Test
    @DisplayName("U-05: a chain that was set back and went on is valid in itself, and found by the kept head")
    void aChainThatWentOnIsFound() throws SQLException {
        cutTo(2);
        write(4);

        assertThat(trail.verify(workspace).ok()).isTrue();
        assertThat(heads.lastSeqIfMissing(kept)).hasValue(6);
    }

    @Test
    @DisplayName("the log names each head that moved since it was logged last, and no other")
    void movedHeadsAreLogged() {
        HeadLog log = new HeadLog(heads, new String[0], Clock.systemUTC(), new SimpleMeterRegistry());
        String first = "head " + kept;

        assertThat(logged(log)).contains(first);
        assertThat(logged(log)).doesNotContain(first);
        write(1);
        assertThat(logged(log)).contains("head " + head()).doesNotContain(first);
    }

    @Test
    @DisplayName("Z-05: reading every chain leaves a transaction in its own workspace")
    void rowLevelSecurityStands() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(table.count(workspace, "", List.of(workspace))).isEqualTo(3);
            assertThat(heads.all()).hasSizeGreaterThan(0);
            assertThat(heads.lastSeqIfMissing(kept)).isEmpty();
            assertThat(table.count(workspace, "", List.of(workspace))).isEqualTo(3);
        });
        assertThat(table.count(UUID.randomUUID(), "", List.of(workspace))).isZero();
    }

    private Head head() {
        return heads.all().stream()
                .filter(head -> head.workspace().equals(workspace))
                .findFirst()
                .orElseThrow();
    }

    /** Messages of category audit while the heads are logged. */
    private static List<String> logged(HeadLog log) {
        List<String> messages = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                messages.add(new PatternFormatter("%s").format(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger audit = Logger.getLogger("audit");
        audit.addHandler(handler);
        try {
            log.log();
        } finally {
            audit.removeHandler(handler);
        }
        return messages;
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> changes.fire(Change.ofWorkspace(workspace, AuditAction.KEYS_ROTATED, "some key")));
        }
    }

    /** Deletes entries as a superuser, and moves the head with them. */
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
