package dev.modelkeys.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.credential.FieldChange;
import dev.modelkeys.credential.FieldValue;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A writer to the database changes what exists, whose it is and what is in use; the command verify tells. */
@QuarkusTest
class StateTamperingTest {

    private static final String SELF_HOSTED = "funasr";

    private final UUID workspace = UUID.randomUUID();

    @Inject
    TamperedWorkspace people;

    @Inject
    Verify verify;

    private UUID first = workspace;
    private UUID second = workspace;
    private UUID ofModel = workspace;

    @BeforeEach
    void someCredentials() throws SQLException {
        people.make(workspace);
        first = people.add(workspace, "first");
        second = people.add(workspace, "second");
        ofModel = people.addModel(workspace, "m", "of m");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        TamperedWorkspace.leaveNothing(workspace);
    }

    @Test
    @DisplayName("K-02: whatever the server did itself is no difference")
    void theServersOwnChangesAreNone() throws SQLException {
        people.edit(workspace, first, new FieldChange("openai_organization", "org-1", false));
        people.edit(workspace, first, new FieldChange("openai_api_key", "sk-another-secret-of-some-length", false));
        people.edit(workspace, first, new FieldChange("openai_organization", null, true));
        people.delete(workspace, people.addModel(workspace, "short-lived", "only"));
        people.remove(workspace, keyringOf(ofModel));
        people.addModel(workspace, "m", "again");
        people.remove(workspace, keyringOf(ofModel));
        people.delete(workspace, first);

        assertThat(verify.problems(workspace)).isEmpty();
    }

    @Test
    @DisplayName("K-02: a credential that was moved to another keyring does not open there, and is found")
    void aMovedCredential() throws SQLException {
        people.install(workspace, SELF_HOSTED);
        UUID other = people.add(workspace, SELF_HOSTED, "other", new FieldValue("endpoint_url", "http://127.0.0.1:1"));

        TamperedWorkspace.tamper(
                workspace, "update credential set keyring_id = '" + keyringOf(other) + "' where id = '" + second + "'");

        assertThat(verify.problems(workspace))
                .contains("workspace " + workspace + ", credential " + second + ", field openai_api_key: INTEGRITY")
                .contains("workspace " + workspace + ", credential " + second
                        + ": belongs to another owner than by the audit, provider openai");
    }

    @Test
    @DisplayName("K-02: a deleted credential that was inserted again is found")
    void aDeletedCredential() throws SQLException {
        keep("credential", "id = '" + second + "'");
        people.delete(workspace, second);

        putBack("credential");

        assertThat(verify.problems(workspace))
                .containsExactly("workspace " + workspace + ", credential " + second + ": was deleted, and is there");
    }

    @Test
    @DisplayName("K-02: a cleared secret that was put back is found")
    void aClearedSecret() throws SQLException {
        people.install(workspace, SELF_HOSTED);
        UUID cleared = people.add(
                workspace,
                SELF_HOSTED,
                "cleared",
                new FieldValue("endpoint_url", "http://127.0.0.1:1"),
                new FieldValue("api_key", "a-secret-of-some-length"));
        keep("credential", "id = '" + cleared + "'");
        people.edit(workspace, cleared, new FieldChange("api_key", null, true));
        assertThat(verify.problems(workspace)).isEmpty();

        TamperedWorkspace.tamper(
                workspace,
                "update credential c set sealed = k.sealed, hints = k.hints, data_keys = k.data_keys"
                        + " from kept_credential k where c.id = k.id",
                "drop table kept_credential");

        assertThat(verify.problems(workspace))
                .containsExactly("workspace " + workspace + ", credential " + cleared
                        + ", field api_key: was cleared or never entered, and is there");
    }

    @Test
    @DisplayName("K-02: another default is found")
    void anotherDefault() throws SQLException {
        TamperedWorkspace.tamper(
                workspace,
                "update keyring set default_credential_id = '" + second + "' where model_name is null"
                        + " and workspace_id = '%s'");

        assertThat(verify.problems(workspace))
                .containsExactly("workspace " + workspace + ", provider openai: has another default than by the audit");
    }

    @Test
    @DisplayName("K-02: a removed model that was listed again is found")
    void aRemovedModel() throws SQLException {
        UUID model = keyringOf(ofModel);
        people.remove(workspace, model);

        TamperedWorkspace.tamper(workspace, "update keyring set removed = false where id = '" + model + "'");

        assertThat(verify.problems(workspace))
                .containsExactly(
                        "workspace " + workspace + ", custom model " + model + ": is listed, but removed by the audit");
    }

    @Test
    @DisplayName("K-02: a model that is gone with its credentials is found")
    void aModelThatIsGone() throws SQLException {
        UUID model = keyringOf(ofModel);

        TamperedWorkspace.tamper(
                workspace,
                "delete from credential where keyring_id = '" + model + "'",
                "delete from keyring where id = '" + model + "'");

        assertThat(verify.problems(workspace))
                .containsExactly(
                        "workspace " + workspace + ", custom model " + model + ": is missing",
                        "workspace " + workspace + ", credential " + ofModel + ": is missing");
    }

    @Test
    @DisplayName("K-02: a workspace that is gone without a deletion in the audit is found")
    void aWorkspaceThatIsGone() throws SQLException {
        for (String table : new String[] {"credential", "keyring", "installation"}) {
            TamperedWorkspace.tamper(workspace, "delete from " + table + " where workspace_id = '%s'");
        }
        TamperedWorkspace.tamper(workspace, "delete from workspace where id = '%s'");

        assertThat(verify.problems(workspace)).containsExactly("workspace " + workspace + ": is missing");
    }

    private void keep(String table, String condition) throws SQLException {
        Administrator.execute("drop table if exists kept_" + table);
        Administrator.execute("create table kept_" + table + " as select * from " + table + " where " + condition);
    }

    private void putBack(String table) throws SQLException {
        TamperedWorkspace.tamper(
                workspace, "insert into " + table + " select * from kept_" + table, "drop table kept_" + table);
    }

    private static UUID keyringOf(UUID credential) throws SQLException {
        return UUID.fromString(
                Administrator.text("select keyring_id::text from credential where id = '" + credential + "'"));
    }
}
