package dev.modelkeys.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.PackagedServer;
import dev.modelkeys.PackagedServer.Ended;
import dev.modelkeys.live.Figures;
import dev.modelkeys.live.RecordedRequest;
import dev.modelkeys.live.Replicas;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Three servers behind nginx, under load: {@code -Dmodelkeys.previous} names the package of the version before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasUnderLoadIT {

    private static final Path PRESENT = PackagedServer.PACKAGE;
    private static final Path PREVIOUS = Path.of(System.getProperty("modelkeys.previous", PRESENT.toString()));
    private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("modelkeys.seconds", 6));
    private static final int REPLICAS = 3;
    private static final int CLIENTS = 4;
    private static final int SERVER_ERROR = 500;
    private static final int TERMINATED = 143;

    /** Until nginx has heard of a connection's end. */
    private static final Duration HEARD = Duration.ofMillis(200);

    private static Replicas replicas;
    private static DeploymentUnderLoad site;

    @BeforeAll
    static void start() throws Exception {
        replicas = Replicas.start(PREVIOUS, Collections.nCopies(REPLICAS - 1, Map.of()));
        site = DeploymentUnderLoad.of(replicas.deployment());
    }

    @AfterAll
    static void stop() throws IOException {
        if (site != null) {
            site.crowd().close();
        }
        if (replicas != null) {
            replicas.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName("F-11: an upgrade of one server after the other answers every request, and so does the way back")
    void rollingUpgrade() throws Exception {
        long begin = System.nanoTime();
        site.crowd().start(CLIENTS);
        for (Path version : PREVIOUS.equals(PRESENT) ? List.of(PRESENT) : List.of(PRESENT, PREVIOUS, PRESENT)) {
            for (int i = 0; i < replicas.count(); i++) {
                Ended ended = replicas.replace(i, version);
                assertThat(ended.code()).as(ended.output()).isEqualTo(TERMINATED);
            }
        }
        goOn(LOAD.minusNanos(System.nanoTime() - begin));
        site.crowd().stop();

        List<RecordedRequest> deeds = site.crowd().deedsSince(begin);
        assertThat(deeds).filteredOn(ReplicasUnderLoadIT::hasFailed).isEmpty();
        site.check();
        Figures.note(
                "F-11",
                "upgrade%s of %d servers in %d s: %d requests, none failed, %d changes, none lost",
                PREVIOUS.equals(PRESENT) ? " (same version)" : ", back and again",
                replicas.count(),
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                deeds.size(),
                site.happened());
    }

    @Test
    @Order(2)
    @DisplayName("F-15: a killed server costs the requests that were under way at it, and no acknowledged change")
    void killedReplica() throws Exception {
        int before = site.happened();
        long begin = System.nanoTime();
        site.crowd().start(CLIENTS);
        goOn(LOAD.dividedBy(3));
        long asked = System.nanoTime();
        replicas.kill(1);
        long killed = System.nanoTime() + HEARD.toNanos();
        goOn(LOAD.dividedBy(3));
        replicas.startAgain(1);
        goOn(LOAD.dividedBy(3));
        site.crowd().stop();

        List<RecordedRequest> deeds = site.crowd().deedsSince(begin);
        List<RecordedRequest> failed =
                deeds.stream().filter(ReplicasUnderLoadIT::hasFailed).toList();
        assertThat(failed).allMatch(deed -> deed.begun() < killed && deed.ended() > asked);
        assertThat(deeds).filteredOn(deed -> deed.begun() > killed).isNotEmpty();
        site.check();
        Figures.note(
                "F-15",
                "one of %d servers killed in %d s of load: %d requests, %d under way at it failed, %d changes, none lost",
                replicas.count(),
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                deeds.size(),
                failed.size(),
                site.happened() - before);
    }

    private static boolean hasFailed(RecordedRequest deed) {
        return deed.told() == null || deed.told().status() >= SERVER_ERROR;
    }

    private static void goOn(Duration time) throws InterruptedException {
        Thread.sleep(Math.max(0, time.toMillis()));
    }
}
