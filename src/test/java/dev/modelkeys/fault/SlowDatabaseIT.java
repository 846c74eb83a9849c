package dev.modelkeys.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.live.Figures;
import dev.modelkeys.live.RecordedRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Far more clients than a slow database can serve. */
@Tag("alone")
class SlowDatabaseIT {

    private static final int CLIENTS = Integer.getInteger("modelkeys.clients", 100);
    private static final int SECONDS = Integer.getInteger("modelkeys.seconds", 8);
    private static final int CONNECTIONS = 8;
    /** Two seconds for a connection, three for a lock, five for a statement at most, and as long again: machines are busy. */
    private static final Duration NO_HANG = Duration.ofSeconds(20);

    private static final Duration ALIVE = Duration.ofSeconds(2);

    private static final String SLOW =
            """
            create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(0.2); return null; end $$;
            create trigger slow before insert or update or delete on keyring for each statement execute function slowly();
            """;

    @Test
    @DisplayName("F-08: surplus requests are rejected soon, none hangs, and the server reports that it is alive")
    void nobodyHangs() throws Exception {
        List<Duration> liveness = new ArrayList<>();
        HttpClient supervisor = HttpClient.newHttpClient();
        try (DeploymentUnderLoad site =
                DeploymentUnderLoad.start(Map.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", String.valueOf(CONNECTIONS)))) {
            site.deployment().database().execute(SLOW);
            askWhetherItLives(supervisor, site.deployment().server().management());
            site.crowd().start(CLIENTS);
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < Duration.ofSeconds(SECONDS).toNanos()) {
                liveness.add(
                        askWhetherItLives(supervisor, site.deployment().server().management()));
                Thread.sleep(50);
            }
            site.crowd().stop();

            List<RecordedRequest> deeds = site.crowd().deeds();
            List<Duration> refused =
                    times(deeds.stream().filter(RecordedRequest::isUnavailable).toList());
            List<Duration> all = times(deeds);
            Figures.note(
                    "F-08",
                    "%d clients, %d connections: %d done, %d refused by a rule or BUSY, %d UNAVAILABLE within %d ms (median),"
                            + " %d ms (p99), %d ms (longest); any answer within %d ms; liveness within %d ms (p99), %d ms (longest)",
                    CLIENTS,
                    CONNECTIONS,
                    deeds.stream().filter(RecordedRequest::isDone).count(),
                    deeds.stream().filter(RecordedRequest::isRefused).count(),
                    refused.size(),
                    Figures.percentile(refused, 0.5),
                    Figures.percentile(refused, 0.99),
                    Figures.longest(refused),
                    Figures.longest(all),
                    Figures.percentile(liveness, 0.99),
                    Figures.longest(liveness));
            assertThat(deeds)
                    .filteredOn(deed -> !deed.isDone() && !deed.isRefused() && !deed.isUnavailable())
                    .isEmpty();
            assertThat(refused).as("too many").isNotEmpty();
            assertThat(Figures.longest(all)).isLessThan(NO_HANG.toMillis());
            assertThat(Figures.longest(liveness)).isLessThan(ALIVE.toMillis());
            site.check();
        }
    }

    private static List<Duration> times(List<RecordedRequest> deeds) {
        return deeds.stream().map(RecordedRequest::took).toList();
    }

    private static Duration askWhetherItLives(HttpClient supervisor, String management) throws Exception {
        long begin = System.nanoTime();
        HttpResponse<String> answer = supervisor.send(
                HttpRequest.newBuilder(URI.create(management + "/q/health/live"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
