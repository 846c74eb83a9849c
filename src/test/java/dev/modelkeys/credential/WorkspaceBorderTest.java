package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.kernel.WorkspaceCreated;
import dev.modelkeys.query.CredentialPages;
import dev.modelkeys.query.CustomModelFilter;
import dev.modelkeys.query.CustomModelPages;
import dev.modelkeys.query.DeletionImpacts;
import dev.modelkeys.query.FetchPlan;
import dev.modelkeys.query.KeyringReader;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R14: what belongs to others is what does not exist. */
@QuarkusTest
class WorkspaceBorderTest {

    private static final Owner PROVIDER = UseCases.provider("openai");
    private static final UUID OTHERS = new UUID(0x14, 0x14);

    @Inject
    UseCasesFactory desks;

    @Inject
    RawStatements statements;

    @Inject
    Event<WorkspaceCreated> created;

    @Inject
    KeyringReader shelves;

    @Inject
    CredentialPages credentialPages;

    @Inject
    CustomModelPages modelPages;

    @Inject
    DeletionImpacts impacts;

    private UseCases own;
    private UseCases others;
    private CredentialChanged theirs;
    private CredentialChanged theirModel;

    enum Stranger {
        OF_ANOTHER_WORKSPACE,
        NEVER_EXISTED,
        NO_ID
    }

    @BeforeEach
    void twoWorkspaces() throws SQLException {
        own = desks.own();
        own.fresh("openai");
        statements.run("insert into workspace (id, name) values (?, 'others')", OTHERS);
        created.fire(new WorkspaceCreated(OTHERS));
        others = desks.of(OTHERS);
        others.install("openai");
        theirs = others.add(PROVIDER, "Theirs");
        theirModel = others.addModel("m", "Theirs").change();
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        own.uninstall("openai", true);
        others.uninstall("openai", true);
        statements.deleteWorkspace(OTHERS);
    }

    @ParameterizedTest
    @EnumSource(Stranger.class)
    @DisplayName("R14: every change of a stranger's row is NOT_FOUND, and leaves it as it is")
    void everyChangeIsNotFound(Stranger stranger) throws Exception {
        String credential = id(stranger, theirs.credential());
        String model = id(stranger, theirModel.keyring());
        CredentialRules rules = desks.rules();
        List<Callable<Object>> changes = List.of(
                () -> own.add(
                        new AddCredential(new Owner.OfCustomModel(model), null, UseCases.values("openai"), false)),
                () -> own.edit(new EditCredential(credential, "Mine", List.of(), null)),
                () -> own.edit(new EditCredential(
                        credential, null, List.of(new FieldChange("openai_organization", "mine", false)), null)),
                () -> own.inTransaction(() -> rules.delete(credential, null)),
                () -> own.inTransaction(() -> rules.setDefault(credential)),
                () -> own.inTransaction(() -> rules.removeCustomModel(model, null)),
                () -> own.inTransaction(() -> rules.readdCustomModel(model, id(stranger, theirModel.credential()))));

        for (Callable<Object> change : changes) {
            assertThat(Attempt.of(change).refused()).containsExactly(Code.NOT_FOUND);
        }

        assertThat(others.ring(theirs.keyring()).revision()).isEqualTo(1);
        assertThat(others.ring(theirModel.keyring()).revision()).isEqualTo(1);
        assertThat(others.findCredential(theirs.credential()).orElseThrow().name())
                .isEqualTo("Theirs");
    }

    @ParameterizedTest
    @EnumSource(Stranger.class)
    @DisplayName("R14: a stranger's row is read as nothing, and so is what deleting it would do")
    void aSingleRowIsNothing(Stranger stranger) {
        String credential = id(stranger, theirs.credential());
        String model = id(stranger, theirModel.keyring());

        assertThat(own.here(() -> shelves.ofCredential(credential, UseCases.ALL))
                        .credential(theirs.credential()))
                .isEmpty();
        assertThat(own.here(() -> shelves.ofKeyring(model, UseCases.ALL)).keyring(theirModel.keyring()))
                .isEmpty();
        assertThat(own.here(() -> impacts.ofDeletingCredential(credential, FetchPlan.of())))
                .isEmpty();
        assertThat(own.here(() -> impacts.ofRemovingModel(model))).isEmpty();
    }

    @Test
    @DisplayName("R14: lists hold nothing of another workspace")
    void listsHoldNothingOfOthers() {
        CustomModelFilter filter = new CustomModelFilter(List.of("openai"), null, null, null);

        assertThat(own.here(() -> credentialPages.page(theirs.keyring(), null, 50, null, UseCases.ALL))
                        .items())
                .isEmpty();
        assertThat(own.here(() -> credentialPages.count(theirs.keyring(), null)))
                .isZero();
        assertThat(own.here(() -> modelPages.page(filter, 50, null)).items()).isEmpty();
        assertThat(own.here(() -> modelPages.count(filter))).isZero();
        assertThat(own.shelf("openai").providerKeyring("openai")).isEmpty();
        assertThat(own.shelf("openai").listedModels("openai").size()).isZero();
        assertThat(own.installed()).containsEntry("openai", false);
    }

    @Test
    @DisplayName("R14: a provider's keyring is not a custom model, although it has an id")
    void aProvidersKeyringIsNotAModel() throws Exception {
        CredentialChanged mine = own.add(PROVIDER, "Mine");

        assertThat(Attempt.of(() -> own.remove(mine.keyring())).refused()).containsExactly(Code.NOT_FOUND);
        assertThat(Attempt.of(() -> own.add(UseCases.model(mine.keyring()), null))
                        .refused())
                .containsExactly(Code.NOT_FOUND);
        assertThat(own.here(() -> impacts.ofRemovingModel(mine.keyring().toString())))
                .isEmpty();
    }

    @Test
    @DisplayName("R14: both workspaces have their own names, models, defaults and installations")
    void workspacesDoNotMeet() {
        CredentialChanged mine = own.add(PROVIDER, "Theirs");

        assertThat(own.addModel("m", "Theirs").outcome()).isEqualTo(AddCustomModel.Outcome.CREATED);
        assertThat(own.ring(mine.keyring()).defaultCredentialId()).isEqualTo(mine.credential());
        own.uninstall("openai", true);

        assertThat(Stream.of(theirs, theirModel).map(CredentialChanged::credential))
                .allSatisfy(id -> assertThat(others.findCredential(id)).isPresent());
    }

    private static String id(Stranger stranger, UUID theirs) {
        return switch (stranger) {
            case OF_ANOTHER_WORKSPACE -> theirs.toString();
            case NEVER_EXISTED -> Ids.next().toString();
            case NO_ID -> "no id";
        };
    }
}
