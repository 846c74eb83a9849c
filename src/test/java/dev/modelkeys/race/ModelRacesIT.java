package dev.modelkeys.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.live.Figures;
import dev.modelkeys.live.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A custom model is there exactly as long as it has a credential, and nothing that was acknowledged goes with it. */
class ModelRacesIT extends Racing {

    private static final int ROUNDS = Figures.rounds(20);
    private static final String MODEL = "m";

    @Test
    @DisplayName("C-02: whoever adds while the last credential goes, by name or by id, is never told so in vain")
    void addingWhileTheLastGoes() throws Exception {
        int survived = 0;
        for (int round = 0; round < ROUNDS; round++) {
            desk.startAfresh();
            Told first = Desk.done(desk.addModel(MODEL, "Last"));
            String model = first.text("/customModel/id");
            String last = Desk.credential(first);

            List<Told> told = together.send(List.of(
                    () -> desk.delete(last), () -> desk.addModel(MODEL, "By name"), () -> desk.addTo(model, "By id")));

            Desk.done(told.get(0));
            Set<String> acknowledged = new TreeSet<>(Set.of(Desk.credential(told.get(1))));
            if (told.get(2).isDone()) {
                acknowledged.add(Desk.credential(told.get(2)));
            } else {
                assertThat(told.get(2).codes()).containsExactly("NOT_FOUND");
            }
            Ring ring = ring().orElseThrow();
            assertThat(ring.credentials()).isEqualTo(acknowledged);
            boolean isTheOldOne = ring.id().equals(model);
            assertThat(told.get(0).text("/deletedCustomModelId")).isEqualTo(isTheOldOne ? "" : model);
            survived += isTheOldOne ? 1 : 0;
        }
        Figures.note("C-02", "%d rounds of 3, the model survived in %d", ROUNDS, survived);
    }

    @Test
    @DisplayName("C-02: a model is gone with the last of its credentials, whoever deletes which")
    void allGoAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            desk.startAfresh();
            List<Callable<Told>> deletions = new ArrayList<>();
            for (String name : List.of("One", "Two", "Three", "Four")) {
                String id = Desk.credential(desk.addModel(MODEL, name));
                deletions.add(() -> desk.delete(id));
            }

            List<Told> told = together.send(deletions);

            assertThat(told).allMatch(Told::isDone);
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
            List<Callable<Told>> eight = new ArrayList<>();
            for (int i = 1; i <= 8; i++) {
                String name = "Credential " + i;
                eight.add(() -> desk.addModel(MODEL, name));
            }

            List<Told> told = together.send(eight);

            Set<String> acknowledged = new TreeSet<>();
            told.forEach(each -> acknowledged.add(Desk.credential(each)));
            assertThat(acknowledged).hasSize(8);
            List<Told> creations = told.stream()
                    .filter(each -> each.text("/outcome").equals("CREATED"))
                    .toList();
            assertThat(creations).hasSize(1);
            Ring ring = ring().orElseThrow();
            assertThat(ring.credentials()).isEqualTo(acknowledged);
            assertThat(ring.chosen()).isEqualTo(Desk.credential(creations.get(0)));
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
            Told first = Desk.done(desk.addModel(MODEL, "First"));
            String model = first.text("/customModel/id");
            String kept = Desk.credential(first);
            boolean another = round % 2 == 0;
            Set<String> left = another ? Set.of(Desk.credential(desk.addTo(model, "Another"))) : Set.of();

            List<Told> told = together.send(
                    List.of(() -> desk.remove(model), () -> desk.readd(model, kept), () -> desk.delete(kept)));

            Desk.done(told.get(2));
            assertThat(told).allMatch(each -> each.isDone() || each.codes().equals(List.of("NOT_FOUND")));
            Optional<Ring> ring = ring();
            assertThat(ring.map(Ring::credentials).orElse(Set.of())).isEqualTo(left);
            assertThat(told.get(2).text("/deletedCustomModelId")).isEqualTo(another ? "" : model);
            // Whatever came last of removing and re-adding: the credential that was chosen by it is gone.
            ring.ifPresent(there -> assertThat(there.chosen()).isEmpty());
            removed += ring.filter(there -> there.state().equals("REMOVED")).isPresent() ? 1 : 0;
        }
        Figures.note("C-07", "%d rounds of 3, offered for re-adding in %d of %d", ROUNDS, removed, (ROUNDS + 1) / 2);
    }

    private static Optional<Ring> ring() throws Exception {
        return Ring.of(MODEL, RaceCourse.database(), RaceCourse.client());
    }
}
