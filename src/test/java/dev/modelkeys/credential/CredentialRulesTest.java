package dev.modelkeys.credential;

import static dev.modelkeys.catalog.ModelType.LLM;
import static dev.modelkeys.catalog.ModelType.TEXT_EMBEDDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.credential.AddCustomModel.Outcome;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.KeyringRow;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that need more than one keyring, the catalogue or the database. */
@QuarkusTest
class CredentialRulesTest {

    private static final Owner PROVIDER = UseCases.provider("openai");

    @Inject
    UseCasesFactory desks;

    private UseCases desk;

    @BeforeEach
    void sitDown() {
        desk = desks.own();
        desk.fresh("openai");
        desk.uninstall("cohere", true);
    }

    @AfterEach
    void leaveNothing() {
        desk.uninstall("openai", true);
    }

    @Test
    @DisplayName("R6: with its last credential a provider has no keyring, and its next credential is a first one")
    void aProviderWithoutCredentialsHasNoKeyring() {
        CredentialChanged only = desk.add(PROVIDER, null);

        CredentialDeleted deleted = desk.delete(only.credential());

        assertThat(deleted.ownerDeleted()).isFalse();
        assertThat(deleted.customModel()).isNull();
        assertThat(desk.shelf("openai").providerKeyring("openai")).isEmpty();
        CredentialChanged next = desk.add(PROVIDER, null);
        assertThat(desk.ring(next.keyring()).defaultCredentialId()).isEqualTo(next.credential());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("R6: a custom model goes with its last credential, whether or not that was its default")
    void aModelGoesWithItsLastCredential(boolean itsDefault) {
        CredentialChanged only = desk.addModel("m", "Only").change();
        if (!itsDefault) {
            UUID first = only.credential();
            only = desk.addModel("m", "Second").change();
            desk.delete(first);
        }

        CredentialDeleted deleted = desk.delete(only.credential());

        assertThat(deleted.ownerDeleted()).isTrue();
        assertThat(deleted.customModel()).isEqualTo(only.keyring());
        assertThat(desk.findRing(only.keyring())).isEmpty();
    }

    @Test
    @DisplayName("R7: a model's name and type that exist get the credential, and the default stays")
    void anExistingModelGetsTheCredential() {
        CustomModelAdded created = desk.addModel("m", "First");

        CustomModelAdded again = desk.addModel(" m\t", "Second");

        assertThat(created.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(again.outcome()).isEqualTo(Outcome.CREDENTIAL_ADDED);
        assertThat(again.change().keyring()).isEqualTo(created.change().keyring());
        assertThat(desk.ring(again.change().keyring()).defaultCredentialId())
                .isEqualTo(created.change().credential());
    }

    @Test
    @DisplayName("R7: the name in another case, or with another type, is another model")
    void anotherCaseOrTypeIsAnotherModel() {
        desk.addModel("m", null);

        assertThat(desk.addModel("M", null).outcome()).isEqualTo(Outcome.CREATED);
        assertThat(desk.addModel(model("m", TEXT_EMBEDDING)).outcome()).isEqualTo(Outcome.CREATED);
    }

    @Test
    @DisplayName(
            "R8: a removed model that is added anew is listed with the new credential as default; the old ones stay")
    void aRemovedModelAddedAnewIsListed() {
        UUID id = desk.addModel("m", "First").change().keyring();
        desk.remove(id);

        CustomModelAdded again = desk.addModel("m", "Second");

        assertThat(again.outcome()).isEqualTo(Outcome.READDED);
        KeyringRow model = desk.ring(id);
        assertThat(model.removed()).isFalse();
        assertThat(model.defaultCredentialId()).isEqualTo(again.change().credential());
        assertThat(model.credentials()).extracting(CredentialRow::name).containsExactly("Second", "First");
    }

    @Test
    @DisplayName("R8: re-adding takes one of the model's own credentials and no other")
    void readdingTakesItsOwnCredential() {
        CredentialChanged own = desk.addModel("m", null).change();
        CredentialChanged others = desk.addModel("other", null).change();
        desk.remove(own.keyring());

        assertThat(rejections(() -> desk.readd(own.keyring(), others.credential())))
                .containsExactly("NOT_FOUND credentialId");
        assertThat(desk.ring(own.keyring()).removed()).isTrue();
        desk.readd(own.keyring(), own.credential());
        assertThat(desk.ring(own.keyring()).defaultCredentialId()).isEqualTo(own.credential());
    }

    @Test
    @DisplayName("R9: with its last credential a removed model is gone from what can be re-added")
    void aRemovedModelGoesWithItsLastCredential() {
        CredentialChanged only = desk.addModel("m", null).change();
        desk.remove(only.keyring());
        assertThat(desk.shelf("openai").removedModels("openai").size()).isEqualTo(1);

        assertThat(desk.delete(only.credential()).ownerDeleted()).isTrue();

        assertThat(desk.shelf("openai").removedModels("openai").size()).isZero();
    }

    @Test
    @DisplayName(
            "R11: a custom model that bears a predefined model's name has nothing to do with the provider's credentials")
    void aPredefinedModelsNameIsNoTie() {
        CredentialChanged provider = desk.add(PROVIDER, "Same");
        CredentialChanged model = desk.addModel("gpt-4o", "Same").change();

        desk.delete(model.credential());

        assertThat(model.keyring()).isNotEqualTo(provider.keyring());
        assertThat(desk.ring(provider.keyring()).defaultCredentialId()).isEqualTo(provider.credential());
    }

    @Test
    @DisplayName("R12: what a provider does not take, or one that is not installed, is refused")
    void whatAProviderDoesNotTakeIsRefused() {
        assertThat(rejections(() -> desk.add(UseCases.provider("ollama"), null)))
                .containsExactly("METHOD_NOT_SUPPORTED owner/providerId");
        assertThat(rejections(() -> desk.addModel(new AddCustomModel("baichuan", "m", LLM, null, List.of()))))
                .containsExactly("METHOD_NOT_SUPPORTED providerId");
        assertThat(rejections(() -> desk.addModel(model("m", ModelType.RERANK))))
                .containsExactly("TYPE_NOT_SUPPORTED type");
        assertThat(rejections(() -> desk.add(UseCases.provider("cohere"), null)))
                .containsExactly("NOT_INSTALLED owner/providerId");
        assertThat(rejections(() -> desk.add(UseCases.provider("unknown"), null)))
                .containsExactly("NOT_FOUND owner/providerId");
    }

    @Test
    @DisplayName("F6: everything that is wrong is said at once, and nothing is stored")
    void everythingWrongIsSaidAtOnce() {
        UUID id = desk.addModel("m", "Taken").change().keyring();
        List<FieldValue> wrong = List.of(new FieldValue("no_such_field", "x"), new FieldValue("api_protocol", "smoke"));

        assertThat(rejections(() -> desk.add(new AddCredential(UseCases.model(id), "taken", wrong, false))))
                .containsExactlyInAnyOrder(
                        "NAME_TAKEN name",
                        "UNKNOWN_FIELD values/no_such_field",
                        "NOT_AN_OPTION values/api_protocol",
                        "REQUIRED values/openai_api_key");
        assertThat(rejections(() -> desk.addModel(new AddCustomModel("openai", " ", LLM, "x".repeat(65), List.of()))))
                .containsExactlyInAnyOrder(
                        "REQUIRED name", "TOO_LONG credentialName", "REQUIRED values/openai_api_key");
        assertThat(desk.ring(id).credentialCount()).isEqualTo(1);
        assertThat(desk.ring(id).revision()).isEqualTo(1);
    }

    @Test
    @DisplayName("R15: a refused first credential leaves no empty keyring behind")
    void aRefusedFirstCredentialLeavesNothing() {
        rejections(() -> desk.add(new AddCredential(PROVIDER, null, List.of(), false)));
        rejections(() -> desk.addModel(new AddCustomModel("openai", "m", LLM, null, List.of())));

        assertThat(desk.installed()).containsEntry("openai", false);
    }

    @Test
    @DisplayName("R2: in an edit a name left out stays and a blank one is refused")
    void inAnEditABlankNameIsRefused() {
        UUID id = desk.add(PROVIDER, "Main").credential();

        assertThat(rejections(() -> desk.rename(id, "  ", null))).containsExactly("REQUIRED name");
        desk.edit(new EditCredential(
                id.toString(), null, List.of(new FieldChange("openai_organization", "org", false)), null));

        assertThat(desk.findCredential(id).orElseThrow().name()).isEqualTo("Main");
        assertThat(desk.findCredential(id).orElseThrow().plain()).containsEntry("openai_organization", "org");
    }

    @Test
    @DisplayName(
            "what was changed in the meantime is neither edited nor deleted nor removed by those who did not see it")
    void anOutdatedRevisionConflicts() {
        CredentialChanged added = desk.addModel("m", "First").change();
        desk.rename(added.credential(), "Renamed", 1);
        desk.addModel("m", "Second");

        assertThat(rejections(() -> desk.rename(added.credential(), "Again", 1)))
                .containsExactly("CONFLICT expectedRevision");
        assertThat(rejections(() -> desk.delete(added.credential(), 1))).containsExactly("CONFLICT expectedRevision");
        assertThat(rejections(() -> desk.remove(added.keyring(), 1))).containsExactly("CONFLICT expectedRevision");
        desk.remove(added.keyring(), 2);
        desk.delete(added.credential(), 2);
    }

    private static AddCustomModel model(String name, ModelType type) {
        return new AddCustomModel("openai", name, type, null, UseCases.values("openai"));
    }

    private static List<String> rejections(ThrowingCallable useCase) {
        return catchThrowableOfType(Rejected.class, useCase).rejections().stream()
                .map(rejection -> rejection.code() + " " + String.join("/", rejection.path()))
                .toList();
    }
}
