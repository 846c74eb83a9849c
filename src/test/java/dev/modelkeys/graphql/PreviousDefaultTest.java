package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Payloads name the credential that is no longer the default, so that a normalised cache never shows two. */
@QuarkusTest
@DisplayName("R4: a payload tells which credential is no longer the default")
class PreviousDefaultTest {

    private WorkspaceMembers people;
    private Api api;
    private Steps steps;
    private String first;

    @BeforeEach
    void aProviderWithADefault() {
        people = WorkspaceMembers.in("previous");
        api = people.as(Role.MANAGER);
        steps = new Steps(api);
        steps.startAfresh(Steps.PROVIDER);
        first = steps.add("First");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @Test
    void ofChoosingAnother() {
        Reply chosen = steps.choose(steps.add("Second"));

        assertPrevious(chosen, "setDefaultCredential", first);
    }

    @Test
    void ofChoosingTheSameAgainItIsNull() {
        assertNone(steps.choose(first), "setDefaultCredential");
    }

    @Test
    void ofAddingADefault() {
        assertPrevious(add("Second", true, "one"), "addCredential", first);
    }

    @Test
    void ofAddingAnotherItIsNull() {
        assertNone(add("Second", false, "one"), "addCredential");
    }

    @Test
    void ofTheFirstCredentialItIsNull() {
        steps.delete(first);

        assertNone(add("First", true, "one"), "addCredential");
    }

    @Test
    void ofARetryItIsTheSame() {
        Reply added = add("Second", true, "one");

        assertThat(add("Second", true, "one")).isEqualTo(added);
        assertPrevious(add("Second", true, "one"), "addCredential", first);
    }

    @Test
    void ofARetryItIsAsItIsNow() {
        Reply added = add("Second", true, "one");
        steps.choose(first);

        assertThat(add("Second", true, "one").at("addCredential.previousDefault"))
                .isEqualTo(Map.of("id", first, "isDefault", true));
        assertThat(added.at("addCredential.previousDefault")).isEqualTo(Map.of("id", first, "isDefault", false));
    }

    @Test
    void ofARetryAfterItWasDeletedItIsNull() {
        add("Second", true, "one");
        steps.delete(first);

        assertNone(add("Second", true, "one"), "addCredential");
    }

    @Test
    void ofRemovingAModel() {
        String model = steps.addModel("m", "Of the model");
        String former = steps.model(model).text("customModel.defaultCredential.id");

        Reply removed = steps.remove(model);

        assertPrevious(removed, "removeCustomModel", former);
        assertNone(steps.remove(model), "removeCustomModel");
    }

    @Test
    void ofReaddingAListedModel() {
        String model = steps.addModel("m", "One");
        String one = steps.model(model).text("customModel.defaultCredential.id");
        String other = steps.addToModel(model, "Other");

        Reply readded = steps.readd(model, other);

        assertPrevious(readded, "readdCustomModel", one);
        assertThat(readded.text("readdCustomModel.credential.id")).isEqualTo(other);
    }

    @Test
    void ofReaddingARemovedModelItIsNull() {
        String model = steps.addModel("m", "One");
        String one = steps.model(model).text("customModel.defaultCredential.id");
        steps.remove(model);

        assertNone(steps.readd(model, one), "readdCustomModel");
    }

    @Test
    void ofAddingToAModelItIsNull() {
        steps.addModel("m", "One");

        assertNone(steps.addModel("m", "LLM", "Other"), "addCustomModel");
    }

    private Reply add(String name, boolean makeDefault, String key) {
        return api.change(
                "add-credential",
                Map.of(
                        "owner",
                        Map.of("providerId", Steps.PROVIDER),
                        "name",
                        name,
                        "values",
                        Steps.values(Steps.SECRET),
                        "makeDefault",
                        makeDefault,
                        "clientMutationId",
                        key));
    }

    private static void assertPrevious(Reply reply, String mutation, String former) {
        assertThat(reply.codes()).isEqualTo(List.of());
        assertThat(reply.at(mutation + ".previousDefault")).isEqualTo(Map.of("id", former, "isDefault", false));
    }

    private static void assertNone(Reply reply, String mutation) {
        assertThat(reply.problems()).isEmpty();
        assertThat(reply.at(mutation + ".previousDefault")).isNull();
    }
}
