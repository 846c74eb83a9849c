package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.audit.RecordedCredential;
import dev.modelkeys.audit.Replay;
import dev.modelkeys.dev.Administrator;
import dev.modelkeys.vault.IntegrityFailures;
import dev.modelkeys.workspace.Workspace;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A writer to the database changes stored secrets. */
@QuarkusTest
class TamperingTest {

    private static final Owner PROVIDER = UseCases.provider("openai");
    private static final String FIELD = "openai_api_key";

    @Inject
    UseCasesFactory desks;

    @Inject
    SecretVerification inspection;

    @Inject
    Replay replay;

    @Inject
    IntegrityFailures failures;

    private UseCases desk;
    private UUID credential;

    @BeforeEach
    void aSecret() {
        desk = desks.own();
        desk.fresh("openai");
        credential = desk.add(PROVIDER, "Touched").credential();
    }

    @AfterEach
    void leaveNothing() {
        desk.uninstall("openai", true);
    }

    @Test
    @DisplayName("K-02: whichever character of it is changed, it is found, told and counted")
    void everyCharacterCounts() throws SQLException {
        String stored = stored();
        long before = failures.count();
        Map<UUID, RecordedCredential> recorded = recorded();

        for (int i = 0; i < stored.length(); i++) {
            char other = stored.charAt(i) == '1' ? '2' : '1';
            store("\"" + stored.substring(0, i) + other + stored.substring(i + 1) + "\"");
            assertThat(found(recorded)).as("character %d", i).containsExactly(credential);
        }

        assertThat(failures.count()).isEqualTo(before + stored.length());
        store("\"" + stored + "\"");
        assertThat(found(recorded)).isEmpty();
    }

    @Test
    @DisplayName("K-02: a value that is no ciphertext is found too, and can be replaced by an edit")
    void whatIsNoSecret() throws SQLException {
        for (String nothing :
                List.of("\"\"", "\"garbage\"", "\"1:1:\"", "1", "null", "[]", "{\"a\": {\"b\": 1}}", "\"::\"")) {
            store(nothing);
            assertThat(found()).as(nothing).containsExactly(credential);
        }

        FieldChange another = new FieldChange(FIELD, "sk-another-secret-of-some-length-2222", false);
        desk.edit(new EditCredential(credential.toString(), null, List.of(another), null));

        assertThat(found()).isEmpty();
    }

    @Test
    @DisplayName("K-02: an older secret that was put back is found")
    void anOlderOneIsFound() throws SQLException {
        String older = stored();
        FieldChange another = new FieldChange(FIELD, "sk-another-secret-of-some-length-2222", false);
        desk.edit(new EditCredential(credential.toString(), null, List.of(another), null));
        assertThat(found()).isEmpty();

        store("\"" + older + "\"");

        assertThat(found()).containsExactly(credential);
    }

    @Test
    @DisplayName("K-02: an address that was changed in the database is found, added or taken away as well")
    void aValueThatWasChangedIsFound() throws SQLException {
        String column = "update credential set plain = ";
        for (String change : List.of(
                "plain || '{\"openai_api_base\": \"https://evil.example\"}'",
                "plain || '{\"api_protocol\": \"another\"}'",
                "plain - 'api_protocol'")) {
            String before = plain();
            execute(column + change);
            assertThat(found()).as(change).containsExactly(credential);
            execute(column + "'" + before + "'");
            assertThat(found()).isEmpty();
        }
    }

    private String plain() throws SQLException {
        try (Connection connection = Administrator.dataSource().getConnection();
                PreparedStatement select = connection.prepareStatement("select plain from credential where id = ?")) {
            select.setObject(1, credential);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void execute(String update) throws SQLException {
        try (Connection connection = Administrator.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(update + " where id = ?")) {
            statement.setObject(1, credential);
            statement.executeUpdate();
        }
    }

    private Map<UUID, RecordedCredential> recorded() {
        return replay.of(Workspace.FIRST).state().credentials();
    }

    private List<UUID> found() {
        return found(recorded());
    }

    private List<UUID> found(Map<UUID, RecordedCredential> recorded) {
        List<UUID> found = new ArrayList<>();
        Map<UUID, Map<String, String>> fingerprints = new HashMap<>();
        Map<UUID, Map<String, String>> values = new HashMap<>();
        recorded.forEach((id, known) -> {
            fingerprints.put(id, known.fingerprints());
            values.put(id, known.values());
        });
        inspection.inspect(Workspace.FIRST, fingerprints, values, unreadable -> found.add(unreadable.credential()));
        return found;
    }

    private String stored() throws SQLException {
        try (Connection connection = Administrator.dataSource().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select sealed ->> '" + FIELD + "' from credential where id = ?")) {
            select.setObject(1, credential);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void store(String json) throws SQLException {
        try (Connection connection = Administrator.dataSource().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update credential set sealed = jsonb_set(sealed, '{" + FIELD + "}', ?::jsonb) where id = ?")) {
            update.setString(1, json);
            update.setObject(2, credential);
            update.executeUpdate();
        }
    }
}
