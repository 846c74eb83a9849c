package dev.modelkeys.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.live.Figures;
import dev.modelkeys.live.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Of two who want what only one can have, one gets it and the other is told why not. */
class SameThingRacesIT extends RaceTest {

    private static final int ROUNDS = Figures.rounds(20);

    @Test
    @DisplayName("C-04: a name that two give at once is given once")
    void theSameNameTwice() throws Exception {
        int firstWon = 0;
        for (int round = 0; round < ROUNDS; round++) {
            desk.startAfresh();

            List<Response> told = together.send(List.of(() -> desk.add("Production"), () -> desk.add(" PRODUCTION")));

            Response added = onlyOne(told, "NAME_TAKEN");
            KeyringState ring = KeyringState.ofProvider(RaceCourse.database(), RaceCourse.client())
                    .orElseThrow();
            assertThat(ring.credentials()).containsExactly(HttpUseCases.credential(added));
            assertThat(ring.chosen()).isEqualTo(HttpUseCases.credential(added));
            firstWon += told.get(0).isDone() ? 1 : 0;
        }
        Figures.note("C-04", "%d rounds of 2, the first one won %d", ROUNDS, firstWon);
    }

    @Test
    @DisplayName("C-05: of two edits of one revision one is done, and the other is told of the conflict")
    void theSameRevisionTwice() throws Exception {
        String id = HttpUseCases.credential(desk.add("Main"));
        int firstWon = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int revision = round + 1;
            String one = "One " + round;
            String two = "Two " + round;

            List<Response> told =
                    together.send(List.of(() -> desk.rename(id, one, revision), () -> desk.rename(id, two, revision)));

            onlyOne(told, "CONFLICT");
            boolean first = told.get(0).isDone();
            assertThat(RaceCourse.database().text("select revision || name from credential where id = '" + id + "'"))
                    .isEqualTo(revision + 1 + (first ? one : two));
            firstWon += first ? 1 : 0;
        }
        Figures.note("C-05", "%d rounds of 2, the first one won %d", ROUNDS, firstWon);
    }

    private static Response onlyOne(List<Response> told, String otherwise) {
        assertThat(told).filteredOn(Response::isDone).hasSize(1);
        assertThat(told).filteredOn(each -> !each.isDone()).allSatisfy(each -> assertThat(each.codes())
                .containsExactly(otherwise));
        return told.get(told.get(0).isDone() ? 0 : 1);
    }
}
