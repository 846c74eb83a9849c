package dev.modelkeys.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.PackagedServer.Ended;
import dev.modelkeys.live.Deployment;
import dev.modelkeys.live.EventSource;
import dev.modelkeys.live.Figures;
import dev.modelkeys.live.RecordedRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** SIGTERM under load. */
class StoppedServerIT {

    private static final int ROUNDS = Figures.rounds(2);
    /** 128 + SIGTERM, as every JVM ends. */
    private static final int TERMINATED = 143;

    private static final int WRITERS = 16;
    private static final Duration SOON = Duration.ofSeconds(60);
    /** As long as the server waits for requests under way. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(15);

    private static final Duration HEARD = Duration.ofSeconds(5);

    @Test
    @DisplayName("F-09: the server finishes what it has begun, takes nothing new, ends with 143 and has lost nothing")
    void finishesWhatItHasBegun() throws Exception {
        List<Duration> ends = new ArrayList<>();
        try (DeploymentUnderLoad site = DeploymentUnderLoad.start(Map.of())) {
            for (int round = 0; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                site.work(WRITERS, 200);
                URI address = site.deployment().client().endpoint();
                long asked = System.nanoTime();
                site.deployment().server().terminate();
                Ended ended = site.deployment().server().end();
                ends.add(Duration.ofNanos(System.nanoTime() - asked));
                site.crowd().stop();

                assertThat(ended.code()).as(ended.output()).isEqualTo(TERMINATED);
                assertThat(new Refused(address).isRefused()).isTrue();
                assertThat(DeploymentUnderLoad.unanswered(site.crowd().deedsSince(begin)))
                        .as("under way, and not answered")
                        .filteredOn(deed -> deed.begun() < asked)
                        .isEmpty();
                assertThat(site.crowd().deedsSince(asked + HEARD.toNanos()))
                        .as("begun long after it was asked, and done")
                        .filteredOn(RecordedRequest::isDone)
                        .isEmpty();
                site.deployment().startAgain();
                site.untilServing();
                site.check();
            }
            assertThat(Figures.longest(ends)).isLessThan(SOON.toMillis());
            Figures.note(
                    "F-09",
                    "%d stops, %d requests, %d changes; ended after %d ms (median), %d ms (longest)",
                    ROUNDS,
                    site.crowd().deeds().size(),
                    site.happened(),
                    Figures.percentile(ends, 0.5),
                    Figures.longest(ends));
        }
    }

    @Test
    @DisplayName(
            "F-09: with a delay, readiness says no at once and requests are answered as before until it has passed")
    void readinessGoesFirst() throws Exception {
        Duration delay = Duration.ofSeconds(3);
        try (Deployment deployment = Deployment.start(Map.of("QUARKUS_SHUTDOWN_DELAY", delay.toSeconds() + "S"))) {
            assertThat(deployment.isReady()).isTrue();
            EventSource events = EventSource.open(
                    deployment.server().address(),
                    deployment.client().token(),
                    "subscription { credentialChanged { kind } }");
            events.next("next");
            long asked = System.nanoTime();
            deployment.server().terminate();
            while (deployment.isReady()) {
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(delay);
                Thread.sleep(20);
            }
            Duration answered = Duration.ZERO;
            while (isAnswered(deployment)) {
                answered = Duration.ofNanos(System.nanoTime() - asked);
            }

            assertThat(answered).isBetween(delay.dividedBy(2), SOON);
            assertThat(deployment.server().end().code()).isEqualTo(TERMINATED);
            assertThat(events.isCut()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - asked))
                    .as("streams are not waited for")
                    .isLessThan(delay.plus(LONGEST_REQUEST));
        }
    }

    private static boolean isAnswered(Deployment deployment) throws InterruptedException {
        try {
            return deployment.client().query("{ viewer { name } }").isDone();
        } catch (IOException e) {
            return false;
        }
    }

    private record Refused(URI address) {

        boolean isRefused() throws Exception {
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                return !socket.isConnected();
            } catch (ConnectException e) {
                return true;
            }
        }
    }
}
