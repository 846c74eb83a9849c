package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Revisions by which people notice that others changed what they look at. */
@QuarkusTest
class RevisionsTest {

    private Fixture given;
    private Api api;

    @BeforeEach
    void aWorkspace() {
        given = Fixture.in("revisions");
        api = given.people().as(Role.MANAGER);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        given.people().leave();
    }

    @Test
    @DisplayName(
            "An edit of a custom model's credential is a change of the model, and one that changes nothing is none")
    void editedCredential() {
        Reply before = model();
        String credential = before.text("customModel.defaultCredential.id");

        edit(credential, before.text("customModel.defaultCredential.name"));
        assertThat(model().body()).isEqualTo(before.body());

        edit(credential, "another name");
        Reply after = model();
        assertThat(after.number("customModel.revision")).isEqualTo(before.number("customModel.revision") + 1);
        assertThat(after.text("customModel.updatedAt")).isGreaterThan(before.text("customModel.updatedAt"));
        assertThat(remove(before).problems()).containsExactly("CONFLICT input.expectedRevision");
        assertThat(remove(after).problems()).isEmpty();
    }

    private Reply model() {
        return api.query(
                "{ customModel(id: \"" + given.model() + "\") { revision updatedAt defaultCredential { id name } } }");
    }

    private void edit(String credential, String name) {
        assertThat(api.change("edit-credential", Map.of("id", credential, "name", name))
                        .problems())
                .isEmpty();
    }

    private Reply remove(Reply seen) {
        return api.change(
                "remove-custom-model",
                Map.of("id", given.model(), "expectedRevision", seen.number("customModel.revision")));
    }
}
