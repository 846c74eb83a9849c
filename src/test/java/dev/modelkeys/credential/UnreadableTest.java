package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modelkeys.kernel.Ids;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.KeyringRow;
import dev.modelkeys.vault.KeyUnavailable;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Credentials whose data key is gone, or does not open: a nuisance to their owner, and no reason for a page to fail. */
@QuarkusTest
class UnreadableTest {

    private static final Owner PROVIDER = UseCases.provider("openai");
    private static final int LOST = 7;

    @Inject
    UseCasesFactory desks;

    @Inject
    RawStatements statements;

    private final UUID damaged = Ids.next();
    private UseCases desk;
    private CredentialChanged fine;
    private CredentialChanged lost;

    @BeforeEach
    void oneOfTwoCannotBeOpened() throws SQLException {
        desk = desks.own();
        desk.fresh("openai");
        fine = desk.add(PROVIDER, "Fine");
        lost = desk.add(PROVIDER, "Lost");
        sealWith(LOST, lost.credential());
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        desk.uninstall("openai", true);
        desks.of(damaged).uninstall("openai", true);
        statements.deleteWorkspace(damaged);
    }

    @Test
    @DisplayName("the page shows both, says which one cannot be opened, and still shows its fields and hints")
    void thePageSaysWhichCannotBeOpened() {
        KeyringRow ring = desk.shelf("openai").providerKeyring("openai").orElseThrow();

        assertThat(ring.credentials()).extracting(CredentialRow::readable).containsExactly(false, true);
        assertThat(ring.credentials()).allSatisfy(credential -> {
            assertThat(credential.hints()).containsOnlyKeys("openai_api_key");
            assertThat(credential.plain()).containsEntry("api_protocol", "responses");
        });
    }

    @Test
    @DisplayName("it can be renamed and its plain values edited, and stays unreadable")
    void itCanBeEdited() {
        desk.rename(lost.credential(), "Renamed", null);
        desk.edit(change(new FieldChange("openai_organization", "org", false)));

        CredentialRow edited = desk.findCredential(lost.credential()).orElseThrow();
        assertThat(edited.name()).isEqualTo("Renamed");
        assertThat(edited.plain()).containsEntry("openai_organization", "org");
        assertThat(edited.hints()).containsOnlyKeys("openai_api_key");
        assertThat(edited.readable()).isFalse();
    }

    @Test
    @DisplayName("with its secret entered again it can be opened again")
    void itCanBeRepaired() {
        desk.edit(change(new FieldChange("openai_api_key", "sk-entered-again-0123456789", false)));

        assertThat(desk.findCredential(lost.credential()).orElseThrow().readable())
                .isTrue();
    }

    @Test
    @DisplayName("it can be chosen and deleted like any other")
    void itCanBeChosenAndDeleted() {
        desk.choose(lost.credential());
        assertThat(desk.ring(lost.keyring()).defaultCredentialId()).isEqualTo(lost.credential());

        desk.delete(lost.credential());

        assertThat(desk.ring(lost.keyring()).credentials())
                .extracting(CredentialRow::id)
                .containsExactly(fine.credential());
    }

    @Test
    @DisplayName("a workspace whose only data key is damaged can be read and tidied up, and seals nothing")
    void aWorkspaceWithADamagedKey() throws SQLException {
        UseCases desk = deskWithADamagedKey();
        CredentialChanged moved = movedFromTheDefaultWorkspace();

        assertThat(desk.findCredential(moved.credential()).orElseThrow().readable())
                .isFalse();
        assertThatThrownBy(() -> desk.add(PROVIDER, "New")).isInstanceOf(KeyUnavailable.class);
        desk.rename(moved.credential(), "Renamed", null);
        desk.delete(moved.credential());

        assertThat(desk.installed()).containsEntry("openai", false);
    }

    private UseCases deskWithADamagedKey() throws SQLException {
        statements.run("insert into workspace (id, name) values (?, 'damaged')", damaged);
        statements.run(
                """
                insert into data_key (workspace_id, version, master_key_id, wrapped)
                select ?, version, master_key_id, set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)
                from data_key where workspace_id = ?
                """,
                damaged,
                KeyringFixture.WORKSPACE);
        UseCases other = desks.of(damaged);
        other.install("openai");
        return other;
    }

    /** A row as a backup of another workspace would leave it. */
    private CredentialChanged movedFromTheDefaultWorkspace() throws SQLException {
        UUID ring = Ids.next();
        UUID credential = Ids.next();
        statements.run(
                """
                insert into keyring select ?, ?, provider_id, null, null, false, null, 1, created_at, updated_at
                from keyring where id = ?
                """,
                damaged,
                ring,
                fine.keyring());
        statements.run(
                """
                insert into credential select ?, ?, ?, name, name_key, plain, hints, sealed, data_keys, 1, created_at, updated_at,
                    name_look, name_number
                from credential where id = ?
                """,
                damaged,
                credential,
                ring,
                fine.credential());
        return new CredentialChanged("openai", ring, credential, null);
    }

    /** With a key that was there once. */
    private void sealWith(int dataKey, UUID credential) throws SQLException {
        statements.run(
                """
                insert into data_key (workspace_id, version, master_key_id, wrapped)
                select workspace_id, ?, master_key_id, wrapped from data_key where workspace_id = ? and version = 1
                """,
                dataKey,
                KeyringFixture.WORKSPACE);
        statements.run(
                """
                update credential set data_keys = array[?::int],
                    sealed = jsonb_build_object('openai_api_key', '1:' || ?::int || ':AAAA')
                where id = ?
                """,
                dataKey,
                dataKey,
                credential);
        statements.run(
                "delete from data_key where workspace_id = ? and version = ?", KeyringFixture.WORKSPACE, dataKey);
    }

    private EditCredential change(FieldChange change) {
        return new EditCredential(lost.credential().toString(), null, List.of(change), null);
    }
}
