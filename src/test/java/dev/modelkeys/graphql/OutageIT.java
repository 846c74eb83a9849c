package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What callers and operators are told when the database is busy, out of connections, or gone. */
class OutageIT {

    private static final String READ = "{ credential(id: \"01a20825-8f2e-7e86-a374-6026334892ea\") { id } }";
    private static final String UNAVAILABLE =
            "{\"errors\":[{\"message\":\"The server cannot reach its database. Try again.\","
                    + "\"extensions\":{\"code\":\"UNAVAILABLE\"}}]}";

    private static Production production;

    @BeforeAll
    static void start() throws IOException {
        production = Production.alone(Map.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "3"));
    }

    @AfterAll
    static void stop() throws IOException {
        production.close();
    }

    @Test
    @DisplayName("it is ready and alive, and says no more than that")
    void isReady() {
        assertThat(health(production, "ready").status()).isEqualTo(200);
        assertThat(health(production, "live").status()).isEqualTo(200);
        assertThat(health(production, "ready").body())
                .doesNotContainIgnoringCase("database")
                .doesNotContain("data", "postgres");
    }

    @Test
    @DisplayName("F-07, F-08: who waits for a lock is told it is busy, who waits for a connection that there is none")
    void doesNotWaitForLong() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(3);
        RawSocket wire = production.wire();
        assertThat(wire.query(READ).body()).isEqualTo("{\"data\":{\"credential\":null}}");
        try (Connection connection = production.database().administrator().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table credential in access exclusive mode");
            long start = System.nanoTime();
            Future<RawResponse> locked = clients.submit(() -> wire.query(READ));
            Future<RawResponse> lockedToo = clients.submit(() -> wire.query(READ));
            TimeUnit.MILLISECONDS.sleep(300);
            Future<RawResponse> queued = clients.submit(() -> wire.query(READ));

            assertThat(queued.get().status()).isEqualTo(503);
            assertThat(queued.get().bodyWithoutId()).isEqualTo(UNAVAILABLE);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
            assertThat(health(production, "live").status()).isEqualTo(200);
            for (Future<RawResponse> waiting : List.of(locked, lockedToo)) {
                assertThat(waiting.get().reply().codes()).containsExactly("BUSY");
            }
            // Two seconds at most for a connection, three for the lock, and two because machines are busy.
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(7));
            connection.rollback();
        }
        assertThat(production.wire().query(READ).body()).isEqualTo("{\"data\":{\"credential\":null}}");
        clients.shutdown();
    }

    @Test
    @DisplayName("L-08: without a database every answer is a 503 that says nothing of it, and the server is alive")
    void saysNothingOfTheDatabase() throws IOException {
        try (Production orphan = Production.alone(Map.of())) {
            assertThat(orphan.wire().query(READ).status()).isEqualTo(200);
            orphan.database().close();

            assertSaysNothingOfTheDatabase(orphan);
        }
    }

    private static void assertSaysNothingOfTheDatabase(Production production) {
        for (String accept : List.of("Accept: application/json", RawSocket.RESPONSE)) {
            RawResponse answer = production.wire().post("{\"query\": " + RawSocket.quoted(READ) + "}", accept);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.bodyWithoutId()).isEqualTo(UNAVAILABLE);
        }
        RawResponse change = production
                .wire()
                .query("mutation { setDefaultCredential(input: {id:"
                        + " \"01a20825-8f2e-7e86-a374-6026334892ea\"}) { clientMutationId } }");
        assertThat(change.status()).isEqualTo(503);
        assertThat(change.bodyWithoutId()).isEqualTo(UNAVAILABLE);
        assertThat(health(production, "ready").status()).isEqualTo(503);
        assertThat(health(production, "live").status()).isEqualTo(200);
        assertThat(health(production, "ready").body())
                .doesNotContainIgnoringCase("postgres")
                .doesNotContain("Exception", "localhost");
    }

    private static RawResponse health(Production production, String which) {
        return production.management().send("GET", "/q/health/" + which, new byte[0]);
    }
}
