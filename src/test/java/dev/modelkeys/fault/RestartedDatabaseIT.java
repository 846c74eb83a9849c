package dev.modelkeys.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.live.Client;
import dev.modelkeys.live.Deployment;
import dev.modelkeys.live.Figures;
import dev.modelkeys.live.RecordedMutation;
import dev.modelkeys.live.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pool is full of connections that the database knows no longer. */
class RestartedDatabaseIT {

    private static final int CONNECTIONS = 20;
    private static final int FULL = CONNECTIONS * 3 / 4;
    private static final int CLIENTS = 19;
    private static final int REQUESTS = 4 * CONNECTIONS;
    private static final int MOST_FILLINGS = 5;
    private static final int MOST_FAILURES = 2;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String READ = "{ provider(id: \"openai\") { credentialCount } }";
    private static final String OURS =
            " from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(CLIENTS);

    private static Deployment deployment;
    private static Client client;
    private static Line line;

    @BeforeAll
    static void start() throws Exception {
        line = new Line();
        deployment =
                Deployment.start(Map.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", String.valueOf(CONNECTIONS)), address -> {
                    int port = URI.create(address.substring("jdbc:".length())).getPort();
                    return address.replaceFirst(":\\d+/", ":" + line.to(port) + "/");
                });
        client = deployment.client();
        client.change(RecordedMutation.INSTALL, Map.of("providerId", "openai"));
    }

    @AfterAll
    static void stop() throws IOException {
        THREADS.shutdownNow();
        deployment.close();
        line.close();
    }

    /** Connections are made one after the other, and on a busy machine not all of them before the first request gives up. */
    @BeforeEach
    void fillThePool() throws Exception {
        int filled = 0;
        // At least once, and asked once: a connection that was idle for long is tried before it is used.
        for (int i = 0; i < MOST_FILLINGS && filled < FULL; i++) {
            holdConnections();
            filled = connections();
        }
        assertThat(filled).isGreaterThanOrEqualTo(FULL);
    }

    /** Requests that wait for a lock hold as many connections as there may be. */
    private static void holdConnections() throws Exception {
        try (var connection = deployment.database().administrator().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table credential in access exclusive mode");
            List<Future<Response>> waiting = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                waiting.add(THREADS.submit(() -> client.query(READ)));
            }
            awaitConnections();
            connection.rollback();
            for (Future<Response> each : waiting) {
                each.get();
            }
        }
    }

    /** As long as it takes, but shorter than a request waits for a lock. */
    private static void awaitConnections() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (connections() <= CLIENTS && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    private static int connections() {
        return Integer.parseInt(deployment.database().text("select count(*)" + OURS));
    }

    @ParameterizedTest
    @DisplayName("F-13: after a restart of the database at most two requests fail, one after the other or at once")
    @ValueSource(strings = {"fast", "immediate"})
    void fewRequestsFail(String mode) throws Exception {
        restart(mode);

        assertThatFewFail(mode + " restart, in turn", inTurn());

        fillThePool();
        restart(mode);

        assertThatFewFail(mode + " restart, at once", atOnce());
        assertThat(isReady()).isTrue();
    }

    @Test
    @DisplayName("F-13: changes fare no worse, and readiness is back with the first of them")
    void changesAndReadiness() throws Exception {
        restart("fast");
        assertThat(isReady()).isTrue();

        fillThePool();
        restart("fast");

        assertThatFewFail(
                "changes",
                answers(Collections.nCopies(
                        CLIENTS, () -> client.change(RecordedMutation.INSTALL, Map.of("providerId", "cohere")))));
    }

    @Test
    @DisplayName("F-13: sessions that are ended beside a database that runs on cost two requests at most")
    void endedSessions() throws Exception {
        deployment.database().text("select count(pg_terminate_backend(pid))" + OURS);

        assertThatFewFail("ended sessions", inTurn());
    }

    @Test
    @DisplayName(
            "F-13: connections behind a cut line, which does not even refuse, cost those requests that wait for them at once")
    void aCutLine() throws Exception {
        line.cut();
        long begin = System.nanoTime();

        assertThatFewFail("cut line", atOnce(), CLIENTS);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON.multipliedBy(2));
        assertThat(isReady()).isTrue();
    }

    @Test
    @DisplayName("F-13: a change that was answered survives a crash of the database in the next moment")
    void answeredChangesAreDurable() throws Exception {
        // Without this PostgreSQL itself writes what is not yet durable a fraction of a second later.
        deployment.database().execute("alter system set wal_writer_delay = '10s'");
        deployment.database().text("select pg_reload_conf()");
        List<String> providers = List.of("deepseek", "groq", "mistralai");
        for (String provider : providers) {
            client.change(RecordedMutation.INSTALL, Map.of("providerId", provider));
        }

        deployment.database().restartImmediately();

        assertThat(deployment.database().texts("select provider_id from installation"))
                .containsAll(providers);
        deployment.database().execute("alter system reset wal_writer_delay");
    }

    private static void restart(String mode) {
        if (mode.equals("fast")) {
            deployment.database().restartFast();
        } else {
            deployment.database().restartImmediately();
        }
    }

    private static List<Response> inTurn() throws Exception {
        List<Response> told = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            told.add(client.query(READ));
        }
        return told;
    }

    private static List<Response> atOnce() throws Exception {
        return answers(Collections.nCopies(REQUESTS, () -> client.query(READ)));
    }

    private static List<Response> answers(List<Callable<Response>> requests) throws Exception {
        List<Response> told = new ArrayList<>();
        for (Future<Response> each : THREADS.invokeAll(requests)) {
            told.add(each.get());
        }
        return told;
    }

    private static void assertThatFewFail(String what, List<Response> told) {
        assertThatFewFail(what, told, MOST_FAILURES);
    }

    private static void assertThatFewFail(String what, List<Response> told, int most) {
        List<Response> failed =
                told.stream().filter(response -> !response.isDone()).toList();
        Figures.note("F-13", "%s: %d of %d requests failed", what, failed.size(), told.size());
        assertThat(failed).hasSizeLessThanOrEqualTo(most);
    }

    /** Whether a probe is answered with yes within five seconds. */
    private static boolean isReady() throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        while (System.nanoTime() < end) {
            if (deployment.isReady()) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }
}
