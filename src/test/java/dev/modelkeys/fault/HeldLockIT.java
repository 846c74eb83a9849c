package dev.modelkeys.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.live.Client;
import dev.modelkeys.live.Deployment;
import dev.modelkeys.live.Figures;
import dev.modelkeys.live.RecordedMutation;
import dev.modelkeys.live.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another session holds the row lock of one owner and does not release it. */
@Tag("alone")
class HeldLockIT {

    private static final int ROUNDS = Figures.rounds(2);
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration SOON = LOCK_TIMEOUT.multipliedBy(5);
    /** A request that waited for the lock as well would wait longer. */
    private static final Duration AT_ONCE = Duration.ofMillis(2500);

    @Test
    @DisplayName("F-07: requests for the locked row are answered BUSY, and no other request waits")
    void nobodyElseWaits() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Duration> refusals = new ArrayList<>();
        List<Duration> others = new ArrayList<>();
        try (Deployment deployment = Deployment.start(Map.of())) {
            Client client = deployment.client();
            String held = credentialOf(client, "openai", "openai_api_key");
            String free = credentialOf(client, "cohere", "api_key");
            try (Connection connection = deployment.database().administrator().getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("select from keyring where provider_id = 'openai' for update");
                for (int round = 0; round < ROUNDS; round++) {
                    Future<Duration> waiting = threads.submit(() -> refusal(client, held));
                    while (!waiting.isDone()) {
                        others.add(edit(client, free, "Round " + round + " edit " + others.size()));
                    }
                    refusals.add(waiting.get());
                }
                connection.rollback();
            }
            assertThat(client.change(RecordedMutation.CHOOSE, Map.of("id", held))
                            .isDone())
                    .isTrue();
        }
        threads.shutdown();
        assertThat(refusals)
                .allMatch(each -> each.compareTo(LOCK_TIMEOUT.minusMillis(100)) > 0 && each.compareTo(SOON) < 0);
        assertThat(Figures.percentile(others, 0.99)).isLessThan(AT_ONCE.toMillis());
        Figures.note(
                "F-07",
                "%d refusals, BUSY after %d ms (longest); meanwhile %d edits, p99 %d ms",
                ROUNDS,
                Figures.longest(refusals),
                others.size(),
                Figures.percentile(others, 0.99));
    }

    private static Duration refusal(Client client, String held) throws Exception {
        long begin = System.nanoTime();
        Response told = client.change(RecordedMutation.CHOOSE, Map.of("id", held));
        assertThat(told.codes()).as(told.toString()).containsExactly("BUSY");
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Duration edit(Client client, String credential, String name) throws Exception {
        long begin = System.nanoTime();
        Response told = client.change(RecordedMutation.EDIT, Map.of("id", credential, "name", name));
        assertThat(told.isDone()).as(told.toString()).isTrue();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String credentialOf(Client client, String provider, String field) throws Exception {
        client.change(RecordedMutation.INSTALL, Map.of("providerId", provider));
        Response added = client.change(
                RecordedMutation.ADD,
                Map.of(
                        "owner",
                        Map.of("providerId", provider),
                        "values",
                        List.of(Map.of("field", field, "value", "sk-not-a-real-key"))));
        assertThat(added.isDone()).as(added.toString()).isTrue();
        return added.text("/credential/id");
    }
}
