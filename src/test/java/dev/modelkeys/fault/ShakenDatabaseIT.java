package dev.modelkeys.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.live.Figures;
import dev.modelkeys.live.RecordedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** PostgreSQL ends in the middle of everything, and comes back. */
class ShakenDatabaseIT {

    private static final int ROUNDS = Figures.rounds(2);
    private static final int WRITERS = 16;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    @DisplayName(
            "F-02: whenever the database is shaken, callers are told that it is away, and nothing acknowledged is lost")
    void nothingAcknowledgedIsLost() throws Exception {
        List<Duration> away = new ArrayList<>();
        List<Duration> unserved = new ArrayList<>();
        try (DeploymentUnderLoad site = DeploymentUnderLoad.start(Map.of())) {
            for (int round = 0; round < ROUNDS; round++) {
                site.work(WRITERS, 200);
                long begin = System.nanoTime();
                site.deployment().database().restartImmediately();
                long back = System.nanoTime();
                away.add(Duration.ofNanos(back - begin));
                Thread.sleep(2000);
                site.untilServing();
                site.crowd().stop();
                unserved.add(lastUnavailable(site.crowd().deedsSince(begin), back));
                site.check();
            }
            List<RecordedRequest> deeds = site.crowd().deeds();
            assertThat(deeds)
                    .filteredOn(deed -> !deed.isDone() && !deed.isRefused())
                    .filteredOn(deed -> !isSaidToBeAway(deed))
                    .isEmpty();
            assertThat(Figures.longest(unserved)).isLessThan(SOON.toMillis());
            Figures.note(
                    "F-02",
                    "%d restarts, %d requests, %d changes, %d told UNAVAILABLE; away for %d ms (longest), the last of these"
                            + " %d ms (median), %d ms (longest) after it was back",
                    ROUNDS,
                    deeds.size(),
                    site.happened(),
                    deeds.stream().filter(RecordedRequest::isUnavailable).count(),
                    Figures.longest(away),
                    Figures.percentile(unserved, 0.5),
                    Figures.longest(unserved));
        }
    }

    private static boolean isSaidToBeAway(RecordedRequest deed) {
        return deed.isUnavailable()
                && deed.told() != null
                && deed.told().codes().equals(List.of("UNAVAILABLE"));
    }

    /** Time from the return of the database to the last UNAVAILABLE. */
    private static Duration lastUnavailable(List<RecordedRequest> deeds, long back) {
        return deeds.stream()
                .filter(RecordedRequest::isUnavailable)
                .map(deed -> Duration.ofNanos(Math.max(0, deed.ended() - back)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
