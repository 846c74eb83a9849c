package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.credential.AddCustomModel.Outcome;
import dev.modelkeys.credential.Race.Pair;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.KeyringReads;
import dev.modelkeys.query.KeyringRow;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R15 where custom models and whole providers come and go. */
@QuarkusTest
class ModelRacesTest extends RaceFixture {

    @Test
    @DisplayName("R7: of two who add the same model one creates it, the other adds a credential to it")
    void theSameModelIsCreatedOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            useCases.fresh("openai");

            Pair<CustomModelAdded, CustomModelAdded> adds =
                    race.run(() -> useCases.addModel("m", "One"), () -> useCases.addModel(" m ", "Two"));

            List<CustomModelAdded> both =
                    List.of(adds.first().done(), adds.second().done());
            assertThat(both)
                    .extracting(CustomModelAdded::outcome)
                    .containsExactlyInAnyOrder(Outcome.CREATED, Outcome.CREDENTIAL_ADDED);
            CustomModelAdded creation = both.get(both.get(0).outcome() == Outcome.CREATED ? 0 : 1);
            KeyringRow model = onlyModel();
            assertThat(model.credentials())
                    .extracting(CredentialRow::id)
                    .hasSameElementsAs(both.stream()
                            .map(added -> added.change().credential())
                            .toList());
            assertThat(model.defaultCredentialId()).isEqualTo(creation.change().credential());
        }
    }

    @Test
    @DisplayName("R6: a model whose last two credentials are deleted at once is gone, and one deletion says so")
    void theModelGoesWithItsLastTwo() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            useCases.fresh("openai");
            CredentialChanged one = useCases.addModel("m", "One").change();
            CredentialChanged two = useCases.addModel("m", "Two").change();

            Pair<CredentialDeleted, CredentialDeleted> deletions =
                    race.run(() -> useCases.delete(one.credential()), () -> useCases.delete(two.credential()));

            assertThat(List.of(deletions.first().done(), deletions.second().done()))
                    .extracting(CredentialDeleted::ownerDeleted)
                    .containsExactlyInAnyOrder(true, false);
            assertThat(useCases.findRing(one.keyring())).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "R8: a model removed while credentials are added keeps them all, and is either removed or has a default")
    void removingAgainstAdding() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            useCases.fresh("openai");
            CredentialChanged first = useCases.addModel("m", "First").change();
            UUID id = first.keyring();
            List<Callable<Object>> runners = List.of(
                    () -> useCases.remove(id),
                    () -> useCases.add(UseCases.model(id), "By id"),
                    () -> useCases.addModel("m", "By name"));

            List<Attempt<Object>> attempts = race.run(runners);

            UUID byId = ((CredentialChanged) attempts.get(1).done()).credential();
            CustomModelAdded byName = (CustomModelAdded) attempts.get(2).done();
            UUID added = byName.change().credential();
            assertThat(attempts.get(0).done()).isEqualTo(id);
            KeyringRow model = useCases.ring(id);
            assertThat(model.credentials())
                    .extracting(CredentialRow::id)
                    .containsExactlyInAnyOrder(first.credential(), byId, added);
            if (byName.outcome() == Outcome.READDED) {
                assertThat(model.defaultCredentialId()).isEqualTo(added);
            } else if (model.removed()) {
                assertThat(model.defaultCredentialId()).isNull();
            } else {
                assertThat(model.defaultCredentialId()).isEqualTo(byId);
            }
            assertThat(model.removed()).isEqualTo(model.defaultCredentialId() == null);
        }
    }

    @Test
    @DisplayName("R6, R7: a model added by name while its last credential goes is there with what was added")
    void addingByNameAgainstTheLastDeletion() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            useCases.fresh("openai");
            CredentialChanged last = useCases.addModel("m", "Last").change();

            Pair<CredentialDeleted, CustomModelAdded> attempts =
                    race.run(() -> useCases.delete(last.credential()), () -> useCases.addModel("m", "New"));

            CustomModelAdded added = attempts.second().done();
            boolean anew = added.outcome() == Outcome.CREATED;
            UUID credential = added.change().credential();
            assertThat(attempts.first().done().ownerDeleted()).isEqualTo(anew);
            KeyringRow model = onlyModel();
            assertThat(model.id()).isEqualTo(added.change().keyring());
            assertThat(model.credentials()).extracting(CredentialRow::id).containsExactly(credential);
            assertThat(model.defaultCredentialId()).isEqualTo(anew ? credential : null);
        }
    }

    @Test
    @DisplayName("R6: a credential added by the model's id while its last one goes is there, or was refused")
    void addingByIdAgainstTheLastDeletion() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            useCases.fresh("openai");
            CredentialChanged last = useCases.addModel("m", "Last").change();

            Pair<CredentialDeleted, CredentialChanged> attempts = race.run(
                    () -> useCases.delete(last.credential()),
                    () -> useCases.add(UseCases.model(last.keyring()), "New"));

            if (attempts.first().done().ownerDeleted()) {
                assertThat(attempts.second().refused()).containsExactly(Code.NOT_FOUND);
                assertThat(useCases.findRing(last.keyring())).isEmpty();
            } else {
                assertThat(useCases.ring(last.keyring()).credentials())
                        .extracting(CredentialRow::id)
                        .containsExactly(attempts.second().done().credential());
            }
        }
    }

    @Test
    @DisplayName("R13: adding while the provider is uninstalled with all its credentials is refused, or goes with them")
    void addingAgainstUninstallingWithCredentials() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            useCases.fresh("openai");
            useCases.addModel("m", "First");

            Pair<String, CustomModelAdded> attempts =
                    race.run(() -> useCases.uninstall("openai", true), () -> useCases.addModel("m", "New"));

            attempts.first().done();
            assertThat(attempts.second().refused()).isSubsetOf(Code.NOT_INSTALLED);
            assertThat(useCases.installed()).doesNotContainKey("openai");
            assertThat(useCases.shelf("openai").listedModels("openai").size()).isZero();
        }
    }

    @Test
    @DisplayName("R13: adding while a provider without credentials is uninstalled: one of the two is refused")
    void addingAgainstUninstalling() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            useCases.fresh("openai");

            Pair<String, CredentialChanged> attempts =
                    race.run(() -> useCases.uninstall("openai", false), () -> useCases.add(PROVIDER, "New"));

            if (attempts.first().succeeded()) {
                assertThat(attempts.second().refused()).containsExactly(Code.NOT_INSTALLED);
                assertThat(useCases.installed()).doesNotContainKey("openai");
            } else {
                assertThat(attempts.first().refused()).containsExactly(Code.IN_USE);
                assertThat(useCases.ring(attempts.second().done().keyring()).credentialCount())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("R15: no pair of concurrent use cases deadlocks or breaks a rule")
    void everythingAgainstEverything() throws Exception {
        Random random = new Random(15);
        for (int round = 0; round < ROUNDS; round++) {
            useCases.fresh("openai");
            CredentialChanged one = useCases.addModel("m", "One").change();
            UUID two = useCases.addModel("m", "Two").change().credential();
            useCases.add(PROVIDER, "Main");
            UUID id = one.keyring();
            List<Callable<Object>> all = List.of(
                    () -> useCases.delete(one.credential()),
                    () -> useCases.choose(two),
                    () -> useCases.remove(id),
                    () -> useCases.readd(id, one.credential()),
                    () -> useCases.add(UseCases.model(id), null),
                    () -> useCases.addModel("m", null),
                    () -> useCases.rename(two, "Renamed", null),
                    random.nextBoolean()
                            ? () -> useCases.uninstall("openai", true)
                            : () -> useCases.add(PROVIDER, null));

            assertThat(race.run(all)).allSatisfy(attempt -> assertThat(attempt.refused())
                    .isSubsetOf(Code.NOT_FOUND, Code.NOT_INSTALLED));

            useCases.findRing(id).ifPresent(model -> {
                assertThat(model.credentials()).isNotEmpty();
                assertThat(model.removed() && model.defaultCredentialId() != null)
                        .isFalse();
                assertThat(model.credentials()).extracting(CredentialRow::name).doesNotHaveDuplicates();
                assertThat(model.defaultCredential() == null).isEqualTo(model.defaultCredentialId() == null);
            });
        }
    }

    private KeyringRow onlyModel() {
        KeyringReads shelf = useCases.shelf("openai");
        assertThat(shelf.listedModels("openai").size()).isEqualTo(1);
        assertThat(shelf.removedModels("openai").size()).isZero();
        return shelf.listedModels("openai").get(0);
    }
}
