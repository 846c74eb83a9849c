package dev.modelkeys.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.live.Change;
import dev.modelkeys.live.Crowd;
import dev.modelkeys.live.Deed;
import dev.modelkeys.live.Deployment;
import dev.modelkeys.live.Figures;
import dev.modelkeys.live.History;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A crowd that does everything at once, whose memory is held against what is there afterwards. */
class HistoryIT {

    private static final int SECONDS = Integer.getInteger("modelkeys.seconds", 8);
    private static final int PEOPLE = 8;

    @Test
    @DisplayName("C-10: one order of all that happened explains every answer and every row, and nothing else is there")
    void oneOrderExplainsEverything() throws Exception {
        try (Deployment deployment = Deployment.start(Map.of());
                Crowd crowd = new Crowd(deployment.client())) {
            for (String provider : List.of("openai", "cohere")) {
                Desk.done(deployment.client().change(Change.INSTALL, Map.of("providerId", provider)));
            }
            crowd.start(PEOPLE);
            Thread.sleep(SECONDS * 1000L);
            crowd.stop();

            List<Deed> deeds = crowd.deeds();
            History history = new History(deployment.database());
            history.check(deeds);

            assertThat(deeds).allMatch(deed -> deed.isDone() || deed.isRefused());
            assertThat(deployment.client().query("{ verifyAudit { ok } }").text("/ok"))
                    .isEqualTo("true");
            assertThat(deployment.database().log()).noneMatch(line -> line.contains("deadlock detected"));
            Figures.note(
                    "C-10",
                    "%d s, %d people, %d requests, %d done, %d of them changes, %d refused",
                    SECONDS,
                    PEOPLE,
                    deeds.size(),
                    deeds.stream().filter(Deed::isDone).count(),
                    history.happened(),
                    deeds.stream().filter(Deed::isRefused).count());
        }
    }
}
