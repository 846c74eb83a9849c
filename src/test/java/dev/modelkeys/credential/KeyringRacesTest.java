package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.credential.Race.Pair;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.kernel.Text;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.KeyringRow;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * R15 on one keyring. Any failure but a rejection, a deadlock above all, fails the race; custom models that come and go
 * race in {@link ModelRacesTest}.
 */
@QuarkusTest
class KeyringRacesTest extends RaceFixture {

    @Test
    @DisplayName(
            "R2, R3: eight who add without a name at once all succeed, under eight names, and the first is the default")
    void unnamedAddsAllSucceed() throws Exception {
        List<Callable<CredentialChanged>> eight = Collections.nCopies(8, () -> useCases.add(PROVIDER, null));
        for (int round = 0; round < ROUNDS; round++) {
            useCases.fresh("openai");

            List<UUID> acknowledged = race.run(eight).stream()
                    .map(attempt -> attempt.done().credential())
                    .toList();

            KeyringRow ring = useCases.shelf("openai").providerKeyring("openai").orElseThrow();
            assertThat(ring.credentials()).extracting(CredentialRow::id).hasSameElementsAs(acknowledged);
            assertThat(ring.credentials())
                    .extracting(CredentialRow::name)
                    .hasSameElementsAs(IntStream.rangeClosed(1, 8)
                            .mapToObj(n -> "API KEY " + n)
                            .toList());
            assertThat(ring.defaultCredential()).extracting(CredentialRow::name).isEqualTo("API KEY 1");
        }
    }

    @Test
    @DisplayName("R1: of two who add the same name one succeeds, the other is told that it is taken")
    void theSameNameIsAddedOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            useCases.fresh("openai");

            Pair<CredentialChanged, CredentialChanged> adds =
                    race.run(() -> useCases.add(PROVIDER, "Production"), () -> useCases.add(PROVIDER, " PRODUCTION"));

            CredentialChanged added = onlyOne(adds, Code.NAME_TAKEN);
            KeyringRow ring = useCases.ring(added.keyring());
            assertThat(ring.credentials()).extracting(CredentialRow::id).containsExactly(added.credential());
            assertThat(ring.defaultCredentialId()).isEqualTo(added.credential());
        }
    }

    @Test
    @DisplayName("R1: of two who rename to the same name one succeeds, the other is told that it is taken")
    void theSameNameIsGivenOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            useCases.fresh("openai");
            UUID first = useCases.add(PROVIDER, "First").credential();
            UUID second = useCases.add(PROVIDER, "Second").credential();

            CredentialChanged renamed = onlyOne(
                    race.run(() -> useCases.rename(first, "Same", null), () -> useCases.rename(second, "SAME", null)),
                    Code.NAME_TAKEN);

            assertThat(useCases.ring(renamed.keyring()).credentials())
                    .filteredOn(credential -> Text.key(credential.name()).equals("same"))
                    .extracting(CredentialRow::id)
                    .containsExactly(renamed.credential());
        }
    }

    @Test
    @DisplayName("R15: of two edits that expect the same revision one succeeds, the other conflicts")
    void editsOfOneRevisionConflict() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            useCases.fresh("openai");
            UUID id = useCases.add(PROVIDER, "Main").credential();

            Pair<CredentialChanged, CredentialChanged> edits =
                    race.run(() -> useCases.rename(id, "One", 1), () -> useCases.rename(id, "Two", 1));

            onlyOne(edits, Code.CONFLICT);
            CredentialRow edited = useCases.findCredential(id).orElseThrow();
            assertThat(edited.name()).isEqualTo(edits.first().succeeded() ? "One" : "Two");
            assertThat(edited.revision()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("R15: edits that expect nothing all happen, one after the other")
    void editsThatExpectNothingAllHappen() throws Exception {
        useCases.fresh("openai");
        UUID id = useCases.add(PROVIDER, "Main").credential();
        for (int round = 0; round < ROUNDS; round++) {
            String name = "Name " + round;

            race.run(() -> useCases.rename(id, name, null), () -> useCases.rename(id, name + "b", null))
                    .first()
                    .done();

            assertThat(useCases.findCredential(id).orElseThrow().revision()).isEqualTo(1 + 2 * (round + 1));
        }
    }

    @Test
    @DisplayName("R5: a credential deleted while it is chosen never stays behind as default")
    void aDeletedCredentialIsNeverTheDefault() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            useCases.fresh("openai");
            CredentialChanged stays = useCases.add(PROVIDER, "Stays");
            UUID goes = useCases.add(PROVIDER, "Goes").credential();

            Pair<CredentialDeleted, CredentialChanged> attempts =
                    race.run(() -> useCases.delete(goes), () -> useCases.choose(goes));

            attempts.first().done();
            KeyringRow ring = useCases.ring(stays.keyring());
            assertThat(ring.credentials()).extracting(CredentialRow::id).containsExactly(stays.credential());
            if (attempts.second().succeeded()) {
                assertThat(ring.defaultCredentialId()).isNull();
            } else {
                assertThat(attempts.second().refused()).containsExactly(Code.NOT_FOUND);
                assertThat(ring.defaultCredentialId()).isEqualTo(stays.credential());
            }
        }
    }

    @Test
    @DisplayName("R6: a provider's last credential deleted while another is added leaves the other")
    void whatIsAddedWhileTheLastGoesStays() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            useCases.fresh("openai");
            CredentialChanged last = useCases.add(PROVIDER, "Last");

            Pair<CredentialDeleted, CredentialChanged> attempts =
                    race.run(() -> useCases.delete(last.credential()), () -> useCases.add(PROVIDER, "New"));

            attempts.first().done();
            CredentialChanged added = attempts.second().done();
            KeyringRow ring = useCases.shelf("openai").providerKeyring("openai").orElseThrow();
            assertThat(ring.credentials()).extracting(CredentialRow::id).containsExactly(added.credential());
            boolean addedToTheOldOne = added.keyring().equals(last.keyring());
            assertThat(ring.defaultCredentialId()).isEqualTo(addedToTheOldOne ? null : added.credential());
        }
    }

    private static CredentialChanged onlyOne(Pair<CredentialChanged, CredentialChanged> attempts, Code otherwise) {
        boolean first = attempts.first().succeeded();
        assertThat((first ? attempts.second() : attempts.first()).refused()).containsExactly(otherwise);
        return (first ? attempts.first() : attempts.second()).done();
    }
}
