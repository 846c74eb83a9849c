package dev.modelkeys.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.modelkeys.audit.AuditTrail.Verification;
import dev.modelkeys.dev.Administrator;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Change;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Entries are linked without a gap, whoever moved the head before. */
@QuarkusTest
class HeadMoverTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    Event<Change> changes;

    @Inject
    AuditTable table;

    @Inject
    AuditTrail trail;

    @Inject
    HeadMover mover;

    @AfterEach
    void deleteRows() throws SQLException {
        for (String left : List.of("audit_entry", "audit_head", "audit_key", "key_owner")) {
            Administrator.execute("delete from " + left + " where workspace_id = '" + workspace + "'");
        }
    }

    @Test
    void aHeadThatAnotherServerMovedIsReadAnew() {
        write(2);
        Head stale = table.head(workspace);
        write(3);

        Head moved = QuarkusTransaction.requiringNew()
                .call(() -> mover.append(workspace, List.of(template(), template()), stale, stale));

        assertThat(moved).matches(table.head(workspace)::isSameAs);
        assertValid(7);
    }

    @Test
    void aHeadOfNothingIsMadeOnFirstUse() {
        QuarkusTransaction.requiringNew().run(() -> mover.append(workspace, List.of(template()), null, null));

        assertValid(1);
    }

    @Test
    @DisplayName("a transaction with more entries than a statement takes appends them all")
    void manyEntries() {
        write(450);

        assertValid(450);
    }

    @Test
    @DisplayName("U-07: entries of transactions side by side, some of which fail, leave no gap")
    void sideBySide() throws InterruptedException {
        var threads = Executors.newFixedThreadPool(8);
        IntStream.range(0, 200)
                .forEach(i -> threads.execute(() -> {
                    try {
                        QuarkusTransaction.requiringNew().run(() -> {
                            fire();
                            if (i % 5 == 0) {
                                throw new IllegalStateException("rolled back");
                            }
                        });
                    } catch (IllegalStateException e) {
                        // As intended.
                    }
                }));
        threads.shutdown();

        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertValid(160);
    }

    @Test
    @DisplayName("U-07: a commit that fails after the entry was linked leaves no gap")
    void aFailedCommit() throws SQLException {
        write(1);
        Administrator.execute("create function failing() returns trigger language plpgsql as"
                + " $$ begin raise exception 'failing'; end $$");
        try {
            Administrator.execute("create constraint trigger failing after insert on audit_entry deferrable initially"
                    + " deferred for each row when (new.subject = 'fail') execute function failing()");
            assertThat(catchThrowable(() -> QuarkusTransaction.requiringNew()
                            .run(() -> changes.fire(Change.ofWorkspace(workspace, AuditAction.TOKEN_REVOKED, "fail")))))
                    .isNotNull();
        } finally {
            Administrator.execute("drop function failing() cascade");
        }
        write(1);

        assertValid(2);
    }

    private void write(int entries) {
        QuarkusTransaction.requiringNew().run(() -> IntStream.range(0, entries).forEach(i -> fire()));
    }

    private void fire() {
        changes.fire(Change.ofWorkspace(workspace, AuditAction.TOKEN_CREATED, "some"));
    }

    private AuditEntry template() {
        return new AuditEntry(
                workspace,
                0,
                UUID.randomUUID(),
                Instant.EPOCH,
                "a",
                "b",
                null,
                null,
                null,
                AuditAction.TOKEN_CREATED,
                Outcome.DONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void assertValid(int entries) {
        assertThat(trail.verify(workspace)).isEqualTo(new Verification(true, entries, null, false));
    }
}
