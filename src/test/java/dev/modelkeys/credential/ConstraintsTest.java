package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The database says the rules again, each under a name of its own. */
@QuarkusTest
class ConstraintsTest {

    private static final String WORKSPACE = "'00000000-0000-0000-0000-000000000001'";
    private static final String OTHER_WORKSPACE = "'00000000-0000-0000-0000-0000000000f2'";
    private static final String INSTALLED = installation(WORKSPACE);

    @Inject
    RawStatements statements;

    @Test
    @DisplayName("R3: a keyring and its first credential, its default, arrive together")
    void aKeyringAndItsDefaultArriveTogether() throws SQLException {
        assertThat(violatedBy(keyring(1, "null", "null", "false", id(11)), credential(11, 1, "main")))
                .isEqualTo("none");
    }

    @Test
    @DisplayName("R5: a default that does not exist is no default")
    void aDefaultExists() throws SQLException {
        assertThat(violatedBy(ring(1), "update keyring set default_credential_id = " + id(99) + " where id = " + id(1)))
                .isEqualTo("keyring_default_fk");
    }

    @Test
    @DisplayName("R4: the default is a credential of this very keyring")
    void theDefaultIsOfThisKeyring() throws SQLException {
        assertThat(violatedBy(
                        ring(1),
                        model(2, "m"),
                        credential(11, 1, "main"),
                        "update keyring set default_credential_id = " + id(11) + " where id = " + id(2)))
                .isEqualTo("keyring_default_fk");
    }

    @Test
    @DisplayName("R5: deleting the default leaves the keyring without one, and otherwise as it was")
    void deletingTheDefaultClearsIt() throws SQLException {
        assertThat(violatedBy(
                        keyring(1, "null", "null", "false", id(11)),
                        credential(11, 1, "main"),
                        "delete from credential where id = " + id(11),
                        "do $$ begin assert (select default_credential_id is null and provider_id = 'constraints'"
                                + " from keyring where id = " + id(1) + "); end $$"))
                .isEqualTo("none");
    }

    @Test
    @DisplayName("R15: a keyring does not go while it holds credentials, so that an added one cannot be lost")
    void aKeyringIsNotDeletedUnderItsCredentials() throws SQLException {
        assertThat(violatedBy(ring(1), credential(11, 1, "main"), "delete from keyring where id = " + id(1)))
                .isEqualTo("credential_keyring_fk");
    }

    @Test
    @DisplayName("R13: a provider is not uninstalled under its keyrings, nor a workspace deleted under its providers")
    void nothingIsDeletedUnderWhatHangsOnIt() throws SQLException {
        assertThat(violatedBy(ring(1), "delete from installation where provider_id = 'constraints'"))
                .isEqualTo("keyring_installation_fk");
        assertThat(violatedBy(workspace(), installation(OTHER_WORKSPACE), "delete from workspace where name = 'other'"))
                .isEqualTo("installation_workspace_fk");
    }

    @Test
    @DisplayName("R12: a keyring needs its provider installed")
    void aKeyringNeedsItsProviderInstalled() throws SQLException {
        assertThat(violatedBy(ring(1).replace("'constraints'", "'never-installed'")))
                .isEqualTo("keyring_installation_fk");
    }

    @Test
    @DisplayName("R1: a name is used once on a keyring, and may be used on another")
    void aNameIsUsedOnce() throws SQLException {
        assertThat(violatedBy(ring(1), credential(11, 1, "main"), credential(12, 1, "main")))
                .isEqualTo("credential_name_unique");
        assertThat(violatedBy(ring(1), model(2, "m"), credential(11, 1, "main"), credential(12, 2, "main")))
                .isEqualTo("none");
    }

    @Test
    @DisplayName("R7: one scope has one keyring, the provider's own too")
    void oneScopeHasOneKeyring() throws SQLException {
        assertThat(violatedBy(ring(1), ring(2))).isEqualTo("keyring_scope_unique");
        assertThat(violatedBy(model(1, "m"), model(2, "m"))).isEqualTo("keyring_scope_unique");
    }

    @Test
    @DisplayName("R7: another case or another type is another model")
    void anotherCaseOrTypeIsAnotherModel() throws SQLException {
        assertThat(violatedBy(ring(1), model(2, "m"), model(3, "M"), keyring(4, "'m'", "'RERANK'", "false", "null")))
                .isEqualTo("none");
    }

    @Test
    @DisplayName("R8: a removed model has no default")
    void aRemovedModelHasNoDefault() throws SQLException {
        assertThat(violatedBy(keyring(1, "'m'", "'LLM'", "true", id(11)), credential(11, 1, "main")))
                .isEqualTo("keyring_removed_has_no_default");
    }

    @Test
    @DisplayName("R8: only a custom model can be removed, and it has both a name and a type")
    void onlyAModelCanBeRemoved() throws SQLException {
        assertThat(violatedBy(keyring(1, "null", "null", "true", "null"))).isEqualTo("keyring_removed_is_a_model");
        assertThat(violatedBy(keyring(1, "'m'", "null", "false", "null"))).isEqualTo("keyring_model_whole");
        assertThat(violatedBy(keyring(1, "null", "'LLM'", "false", "null"))).isEqualTo("keyring_model_whole");
    }

    @Test
    @DisplayName("R7: a custom model has a key by which it is found")
    void aModelHasAKey() throws SQLException {
        assertThat(violatedBy(model(1, "m").replace("'m')", "null)"))).isEqualTo("keyring_model_key_whole");
        assertThat(violatedBy(ring(1).replace("null)", "'m')"))).isEqualTo("keyring_model_key_whole");
    }

    @Test
    @DisplayName("R14, Z-03: a credential is of its keyring's workspace")
    void aCredentialIsOfItsKeyringsWorkspace() throws SQLException {
        assertThat(violatedBy(workspace(), ring(1), credential(11, 1, "main").replace(WORKSPACE, OTHER_WORKSPACE)))
                .isEqualTo("credential_keyring_fk");
    }

    private String violatedBy(String... transaction) throws SQLException {
        return statements.violatedBy(
                Stream.concat(Stream.of(INSTALLED), Stream.of(transaction)).toArray(String[]::new));
    }

    private static String id(int number) {
        return "'00000000-0000-0000-0000-%012d'".formatted(number);
    }

    private static String workspace() {
        return "insert into workspace (id, name) values (" + OTHER_WORKSPACE + ", 'other')";
    }

    private static String installation(String workspace) {
        return "insert into installation values (" + workspace + ", 'constraints', now())";
    }

    private static String ring(int number) {
        return keyring(number, "null", "null", "false", "null");
    }

    private static String model(int number, String name) {
        return keyring(number, "'" + name + "'", "'LLM'", "false", "null");
    }

    private static String keyring(int number, String model, String type, String removed, String defaultId) {
        return "insert into keyring values (%s, %s, 'constraints', %s, %s, %s, %s, 1, now(), now(), %s)"
                .formatted(WORKSPACE, id(number), model, type, removed, defaultId, model);
    }

    private static String credential(int number, int ring, String key) {
        return "insert into credential values (%s, %s, %s, 'Any', '%s', '{}', '{}', '{}', '{}', 1, now(), now(), 0)"
                .formatted(WORKSPACE, id(number), id(ring), key);
    }
}
