package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that wait for a row lock, more of them than there are processors. */
@QuarkusTest
class HeldLocksTest {

    /** At most one fewer than the requests that may be at work. */
    private static final int WAITING = Math.min(Runtime.getRuntime().availableProcessors() + 2, 18);

    private WorkspaceMembers people;
    private Steps steps;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @BeforeEach
    void aWorkspace() {
        people = WorkspaceMembers.in("held locks");
        steps = new Steps(people.as(Role.MANAGER));
        steps.startAfresh(Steps.PROVIDER);
        steps.add("first");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @Test
    @Timeout(60)
    @DisplayName("S-06: requests that wait for the database leave the processors to others")
    void leaveTheProcessors() throws SQLException {
        try (Connection connection = Administrator.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from keyring where provider_id = '" + Steps.PROVIDER + "' for update");
            List<CompletableFuture<String>> waiting = IntStream.range(0, WAITING)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> steps.add("key " + n), command -> new Thread(command).start()))
                    .toList();
            while (waitingForLocks() < WAITING && waiting.stream().noneMatch(CompletableFuture::isDone)) {
                Thread.onSpinWait();
            }

            long begin = System.nanoTime();
            int count = steps.provider().number("provider.credentialCount");
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            boolean allWait = waiting.stream().noneMatch(CompletableFuture::isDone);
            Scrape scrape = Scrape.of(metrics);
            connection.rollback();

            assertThat(allWait).isTrue();
            assertThat(count).isOne();
            assertThat(taken).isLessThan(Duration.ofSeconds(1));
            assertThat(scrape.sum("mk_requests_active", Map.of())).isEqualTo(WAITING);
            assertThat(scrape.sum("mk_requests_running", Map.of())).isZero();
            waiting.forEach(CompletableFuture::join);
            assertThat(steps.provider().number("provider.credentialCount")).isEqualTo(WAITING + 1);
        }
    }

    private static int waitingForLocks() throws SQLException {
        try (Connection connection = Administrator.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
