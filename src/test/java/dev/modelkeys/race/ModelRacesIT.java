package dev.modelkeys.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.live.Figures;
import dev.modelkeys.live.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A custom model is there exactly as long as it has a credential, and nothing that was acknowledged goes with it. */
class ModelRacesIT extends RaceTest {

    private static final int ROUNDS = Figures.rounds(20);
    private static final String MODEL = "m";

    @Test
    @DisplayName(
            "C-02: an add that races the deletion of the last credential, by name or by id, is never acknowledged and lost")
    void addingWhileTheLastGoes() throws Exception {
        int survived = 0;
        for (int round = 0; round < ROUNDS; round++) {
            desk.startAfresh();
            Response first = HttpUseCases.done(desk.addModel(MODEL, "Last"));
            String model = first.text("/customModel/id");
            String last = HttpUseCases.credential(first);

            List<Response> told = together.send(List.of(
                    () -> desk.delete(last), () -> desk.addModel(MODEL, "By name"), () -> desk.addTo(model, "By id")));

            HttpUseCases.done(told.get(0));
            Set<String> acknowledged = new TreeSet<>(Set.of(HttpUseCases.credential(told.get(1))));
            if (told.get(2).isDone()) {
                acknowledged.add(HttpUseCases.credential(told.get(2)));
            } else {
                assertThat(told.get(2).codes()).containsExactly("NOT_FOUND");
            }
            KeyringState ring = ring().orElseThrow();
            assertThat(ring.credentials()).isEqualTo(acknowledged);
            boolean isTheOldOne = ring.id().equals(model);
            assertThat(told.get(0).text("/deletedCustomModelId")).isEqualTo(isTheOldOne ? "" : model);
            survived += isTheOldOne ? 1 : 0;
        }
        Figures.note("C-02", "%d rounds of 3, the model survived in %d", ROUNDS, survived);
    }

    @Test
    @DisplayName("C-02: a model is deleted with its last credential, in any order of deletions")
    void allGoAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            desk.startAfresh();
            List<Callable<Response>> deletions = new ArrayList<>();
            for (String name : List.of("One", "Two", "Three", "Four")) {
                String id = HttpUseCases.credential(desk.addModel(MODEL, name));
                deletions.add(() -> desk.delete(id));
            }

            List<Response> told = together.send(deletions);

            assertThat(told).allMatch(Response::isDone);
            assertThat(told)
                    .filteredOn(each -> !each.text("/deletedCustomModelId").isEmpty())
                    .hasSize(1);
            assertThat(ring()).isEmpty();
        }
        Figures.note("C-02", "%d rounds of 4 deletions", ROUNDS);
    }

    @Test
    @DisplayName("C-03: eight who add the same model make one, with eight credentials")
    void eightAddTheSameModel() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            desk.startAfresh();
            List<Callable<Response>> eight = new ArrayList<>();
            for (int i = 1; i <= 8; i++) {
                String name = "Credential " + i;
                eight.add(() -> desk.addModel(MODEL, name));
            }

            List<Response> told = together.send(eight);

            Set<String> acknowledged = new TreeSet<>();
            told.forEach(each -> acknowledged.add(HttpUseCases.credential(each)));
            assertThat(acknowledged).hasSize(8);
            List<Response> creations = told.stream()
                    .filter(each -> each.text("/outcome").equals("CREATED"))
                    .toList();
            assertThat(creations).hasSize(1);
            KeyringState ring = ring().orElseThrow();
            assertThat(ring.credentials()).isEqualTo(acknowledged);
            assertThat(ring.chosen()).isEqualTo(HttpUseCases.credential(creations.get(0)));
        }
        Figures.note("C-03", "%d rounds of 8", ROUNDS);
    }

    @Test
    @DisplayName(
            "C-07: a model that is removed, re-added and loses its last credential at once can be re-added iff one is left")
    void removingReaddingAndDeleting() throws Exception {
        int removed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            desk.startAfresh();
            Response first = HttpUseCases.done(desk.addModel(MODEL, "First"));
            String model = first.text("/customModel/id");
            String kept = HttpUseCases.credential(first);
            boolean another = round % 2 == 0;
            Set<String> left = another ? Set.of(HttpUseCases.credential(desk.addTo(model, "Another"))) : Set.of();

            List<Response> told = together.send(
                    List.of(() -> desk.remove(model), () -> desk.readd(model, kept), () -> desk.delete(kept)));

            HttpUseCases.done(told.get(2));
            assertThat(told).allMatch(each -> each.isDone() || each.codes().equals(List.of("NOT_FOUND")));
            Optional<KeyringState> ring = ring();
            assertThat(ring.map(KeyringState::credentials).orElse(Set.of())).isEqualTo(left);
            assertThat(told.get(2).text("/deletedCustomModelId")).isEqualTo(another ? "" : model);
            // Whatever came last of removing and re-adding: the credential that was chosen by it is gone.
            ring.ifPresent(there -> assertThat(there.chosen()).isEmpty());
            removed += ring.filter(there -> there.state().equals("REMOVED")).isPresent() ? 1 : 0;
        }
        Figures.note("C-07", "%d rounds of 3, offered for re-adding in %d of %d", ROUNDS, removed, (ROUNDS + 1) / 2);
    }

    private static Optional<KeyringState> ring() throws Exception {
        return KeyringState.of(MODEL, RaceCourse.database(), RaceCourse.client());
    }
}
