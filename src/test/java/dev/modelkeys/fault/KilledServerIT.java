package dev.modelkeys.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.PackagedServer.Ended;
import dev.modelkeys.live.Figures;
import dev.modelkeys.live.RecordedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The server is killed in the middle of everything. */
class KilledServerIT {

    private static final int ROUNDS = Figures.rounds(2);
    private static final int WRITERS = 16;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    @DisplayName(
            "F-01: whenever it is killed, what it acknowledged is there, all else is whole or absent, and the audit agrees")
    void whateverItAcknowledgedIsThere() throws Exception {
        List<Duration> starts = new ArrayList<>();
        try (DeploymentUnderLoad site = DeploymentUnderLoad.start(Map.of())) {
            for (int round = 0; round < ROUNDS; round++) {
                site.work(WRITERS, 200);
                site.deployment().server().kill();
                site.crowd().stop();

                long begin = System.nanoTime();
                site.deployment().startAgain();
                site.untilServing();
                starts.add(Duration.ofNanos(System.nanoTime() - begin));
                site.check();
            }
            List<RecordedRequest> deeds = site.crowd().deeds();
            assertThat(deeds)
                    .filteredOn(deed -> deed.told() != null)
                    .filteredOn(deed -> !deed.isDone() && !deed.isRefused())
                    .isEmpty();
            assertThat(Figures.longest(starts)).isLessThan(SOON.toMillis());
            Ended audit = site.deployment().command("verify-audit");
            assertThat(audit.code()).as(audit.output()).isZero();
            Ended secrets = site.deployment().command("verify");
            assertThat(secrets.code()).as(secrets.output()).isZero();
            Figures.note(
                    "F-01",
                    "%d kills, %d requests, %d changes, %d unanswered; up again after %d ms (median), %d ms (longest)",
                    ROUNDS,
                    deeds.size(),
                    site.happened(),
                    DeploymentUnderLoad.unanswered(deeds).size(),
                    Figures.percentile(starts, 0.5),
                    Figures.longest(starts));
        }
    }
}
