package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.query.CredentialRow;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that compare the credentials of one keyring. */
@QuarkusTest
class CredentialsTest {

    private static final Owner PROVIDER = UseCases.provider("openai");

    @Inject
    UseCasesFactory desks;

    @Inject
    Drafts drafts;

    @Inject
    CredentialRules rules;

    private UseCases desk;

    @BeforeEach
    void sitDown() {
        desk = desks.own();
        desk.fresh("openai");
    }

    @AfterEach
    void leaveNothing() {
        desk.uninstall("openai", true);
    }

    @Test
    @DisplayName("R1: a name is taken in any case, with any space around it, in any compatible spelling")
    void aNameIsTakenInAnySpelling() throws Exception {
        desk.add(PROVIDER, "Production №1");

        assertThat(refused("  PRODUCTION No1\t")).isEqualTo(Code.NAME_TAKEN);
    }

    @Test
    @DisplayName("R1: another name is free, and so is a taken one on another keyring")
    void anotherNameIsFree() {
        desk.add(PROVIDER, "Production");

        desk.add(PROVIDER, "Production 2");
        desk.addModel("m", "Production");
    }

    @Test
    @DisplayName("R1: a deleted credential's name is free again")
    void aDeletedNameIsFreeAgain() {
        desk.add(PROVIDER, "Production");
        desk.delete(desk.add(PROVIDER, "Test").credential());

        desk.add(PROVIDER, "test");
    }

    @Test
    @DisplayName("R1: a removed model's credentials keep their names to themselves")
    void aRemovedModelsNamesStayTaken() throws Exception {
        UUID model = desk.addModel("m", "First").change().keyring();
        desk.remove(model);

        assertThat(Attempt.of(() -> desk.add(UseCases.model(model), "FIRST")).refused())
                .containsExactly(Code.NAME_TAKEN);
    }

    @Test
    @DisplayName("R1: a credential keeps its own name, and may have it in another case")
    void itsOwnNameIsNotTaken() {
        UUID only = desk.add(PROVIDER, "Main").credential();

        desk.rename(only, "MAIN", null);

        assertThat(desk.findCredential(only).map(CredentialRow::name)).contains("MAIN");
    }

    @ParameterizedTest
    @DisplayName("V-02: a name that looks like another one is refused, whichever came first, in an edit too")
    @CsvSource({"scope, ѕсоре", "ѕсоре, scope", "Production, Prоductiоn"})
    void whatLooksAlikeIsRefused(String present, String name) throws Exception {
        desk.add(PROVIDER, present);
        UUID other = desk.add(PROVIDER, "Other").credential();

        assertThat(refused(name)).isEqualTo(Code.NAME_CONFUSABLE);
        assertThat(Attempt.of(() -> desk.rename(other, name, null)).refused()).containsExactly(Code.NAME_CONFUSABLE);
    }

    @ParameterizedTest
    @DisplayName("V-02: similar letters of one script are fine")
    @CsvSource({"api key 1, api key l", "m0del, modeI"})
    void similarLettersOfOneScriptAreFine(String present, String name) {
        desk.add(PROVIDER, present);

        desk.add(PROVIDER, name);
    }

    @Test
    @DisplayName("R2: the next name counts on from the highest number of this keyring, and leaves gaps")
    void theNextNameCountsOn() {
        desk.add(PROVIDER, null);
        UUID second = desk.add(PROVIDER, null).credential();
        desk.add(PROVIDER, "api key 5");
        desk.delete(second);
        desk.addModel("m", "API KEY 9");

        assertThat(nameOf(desk.add(PROVIDER, null).credential())).isEqualTo("API KEY 6");
    }

    @Test
    @DisplayName("R2: a renamed credential no longer counts, one that was renamed to a number does")
    void aRenamedOneCountsByItsNewName() {
        UUID first = desk.add(PROVIDER, "API KEY 7").credential();
        UUID other = desk.add(PROVIDER, "Other").credential();
        desk.rename(first, "Main", null);
        assertThat(nameOf(desk.add(PROVIDER, null).credential())).isEqualTo("API KEY 1");

        desk.rename(other, "API KEY 20", null);

        assertThat(nameOf(desk.add(PROVIDER, null).credential())).isEqualTo("API KEY 21");
    }

    @Test
    @DisplayName("R2: the largest number that is counted is followed by the next that is free")
    void theLargestNumberIsFollowedByTheNextFreeOne() {
        desk.add(PROVIDER, "API KEY 999999999999999999");
        desk.add(PROVIDER, "API KEY 1000000000000000000");

        assertThat(nameOf(desk.add(PROVIDER, null).credential())).isEqualTo("API KEY 1000000000000000001");
    }

    @Test
    @DisplayName("R6: a keyring is gone with its last credential, not before")
    void aKeyringIsGoneWithItsLastCredential() {
        CredentialChanged first = desk.addModel("m", "First").change();
        CredentialChanged second = desk.addModel("m", "Second").change();

        desk.delete(first.credential());
        assertThat(desk.findRing(first.keyring())).isPresent();
        desk.delete(second.credential());

        assertThat(desk.findRing(first.keyring())).isEmpty();
    }

    @Test
    @DisplayName("R8, R9, R10: removing, editing and deleting keep every other credential, each exactly once")
    void eachIsThereOnce() {
        UUID model = desk.addModel("m", "First").change().keyring();
        desk.addModel("m", "Second");
        desk.addModel("m", "Third");
        desk.remove(model);
        desk.rename(credential(model, "First"), "Renamed", null);
        desk.delete(credential(model, "Third"));

        assertThat(desk.ring(model).credentials())
                .extracting(CredentialRow::name)
                .containsExactly("Second", "Renamed");
        desk.addModel("m", "Fourth");
        assertThat(desk.ring(model).credentials())
                .extracting(CredentialRow::name)
                .containsExactly("Fourth", "Second", "Renamed");
    }

    @Test
    @DisplayName("F8: an edit made ready before another edit starts from what that one left")
    void anEditStartsFromWhatIsStored() {
        UUID id = desk.add(PROVIDER, "Main").credential();
        EditDraft early = desk.here(() -> drafts.of(edit(id, new FieldChange("openai_organization", "org", false))));
        desk.edit(edit(
                id,
                new FieldChange("openai_api_base", "https://proxy.example", false),
                new FieldChange("openai_api_key", "sk-another-key-9876543210", false)));

        desk.inTransaction(() -> rules.edit(early));

        assertThat(desk.findCredential(id).orElseThrow().plain())
                .containsEntry("openai_organization", "org")
                .containsEntry("openai_api_base", "https://proxy.example");
    }

    private static EditCredential edit(UUID id, FieldChange... changes) {
        return new EditCredential(id.toString(), null, List.of(changes), null);
    }

    private Code refused(String name) throws Exception {
        return Attempt.of(() -> desk.add(PROVIDER, name)).refused().get(0);
    }

    private String nameOf(UUID credential) {
        return desk.findCredential(credential).orElseThrow().name();
    }

    private UUID credential(UUID model, String name) {
        return desk.ring(model).credentials().stream()
                .filter(credential -> credential.name().equals(name))
                .map(CredentialRow::id)
                .findFirst()
                .orElseThrow();
    }
}
