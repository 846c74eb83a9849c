package dev.modelkeys.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.live.Figures;
import dev.modelkeys.live.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** However many choose at once, an owner has one default or none. */
class DefaultRacesIT extends RaceTest {

    private static final int ROUNDS = Figures.rounds(20);
    private static final String READ =
            "{ provider(id: \"openai\") { credentials { id isDefault } defaultCredential { id }" + " status } }";

    @Test
    @DisplayName("C-01: of eight who choose at once one is last, and no reader ever sees two defaults")
    void eightChooseAtOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            ids.add(HttpUseCases.credential(desk.add("Credential " + i)));
        }
        AtomicBoolean over = new AtomicBoolean();
        Future<Integer> reader = together.meanwhile(() -> readUntil(over));
        int changed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Callable<Response>> clients = ids.stream()
                    .map(id -> (Callable<Response>) () -> desk.choose(id))
                    .toList();
            String before = ring().chosen();

            List<Response> told = together.send(clients);

            List<String> acknowledged = told.stream()
                    .filter(Response::isDone)
                    .map(each -> each.text("/credential/id"))
                    .toList();
            assertThat(told).filteredOn(each -> !each.isDone()).allMatch(each -> each.codes()
                    .equals(List.of("BUSY")));
            assertThat(acknowledged).contains(ring().chosen());
            changed += before.equals(ring().chosen()) ? 0 : 1;
        }
        over.set(true);
        Figures.note("C-01", "%d rounds of 8, the default changed in %d, %d reads", ROUNDS, changed, reader.get());
    }

    @Test
    @DisplayName("C-06: a default that is deleted while it is chosen is never left dangling, nor replaced")
    void aDeletedDefaultIsChosen() throws Exception {
        int chosenFirst = 0;
        for (int round = 0; round < ROUNDS; round++) {
            desk.startAfresh();
            String stays = HttpUseCases.credential(desk.add("Stays"));
            String goes = HttpUseCases.credential(desk.add("Goes"));
            boolean isDefault = round % 2 == 0;
            HttpUseCases.done(desk.choose(isDefault ? goes : stays));

            List<Response> told = together.send(List.of(() -> desk.delete(goes), () -> desk.choose(goes)));

            HttpUseCases.done(told.get(0));
            KeyringState ring = ring();
            assertThat(ring.credentials()).containsExactly(stays);
            if (told.get(1).isDone()) {
                chosenFirst++;
                assertThat(ring.chosen()).isEmpty();
            } else {
                assertThat(told.get(1).codes()).containsExactly("NOT_FOUND");
                assertThat(ring.chosen()).isEqualTo(isDefault ? "" : stays);
            }
            assertThat(desk.client().query(READ).text("/status"))
                    .isEqualTo(ring.chosen().isEmpty() ? "DEFAULT_MISSING" : "READY");
        }
        Figures.note("C-06", "%d rounds, chosen before it went in %d", ROUNDS, chosenFirst);
    }

    private int readUntil(AtomicBoolean over) throws Exception {
        int reads = 0;
        while (!over.get()) {
            Response told = HttpUseCases.done(desk.client().query(READ));
            List<String> flags = told.texts("/credentials", "isDefault");
            assertThat(flags).as(told.toString()).filteredOn("true"::equals).hasSizeLessThanOrEqualTo(1);
            reads++;
        }
        return reads;
    }

    private static KeyringState ring() throws Exception {
        return KeyringState.ofProvider(RaceCourse.database(), RaceCourse.client())
                .orElseThrow();
    }
}
