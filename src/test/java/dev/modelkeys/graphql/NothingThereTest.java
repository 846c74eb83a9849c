package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R14: missing, foreign and never existing objects get the same answer. */
@QuarkusTest
class NothingThereTest {

    private static final String UNKNOWN = "01900000-0000-7000-8000-000000000000";

    private final Api api = Api.here();
    private final Steps steps = new Steps(api);

    @BeforeEach
    void startAfresh() {
        steps.startAfresh(Steps.PROVIDER);
    }

    @AfterEach
    void leaveNothing() {
        steps.uninstall(Steps.PROVIDER);
    }

    @ParameterizedTest
    @DisplayName("R14: whatDoesNotExistIsNotFound")
    @CsvSource({
        "edit-credential, id",
        "delete-credential, id",
        "set-default, id",
        "test-credential, id",
        "reset-credential-health, id",
        "remove-custom-model, id",
        "install-provider, providerId",
        "uninstall-provider, providerId",
    })
    void whatDoesNotExistIsNotFound(String change, String field) {
        for (String id : List.of(UNKNOWN, "", "no id", Steps.PROVIDER + "\u0000", UNKNOWN + " ")) {
            assertThat(api.change(change, Map.of(field, id)).problems())
                    .as(id)
                    .containsExactly("NOT_FOUND input." + field);
        }
    }

    @Test
    @DisplayName("R14: whatBelongsToAnotherOwnerIsNotFound")
    void whatBelongsToAnotherOwnerIsNotFound() {
        String ofProvider = steps.add("of the provider");
        String model = steps.addModel("model", "of the model");

        assertThat(api.change("readd-custom-model", Map.of("id", model, "credentialId", ofProvider))
                        .problems())
                .containsExactly("NOT_FOUND input.credentialId");
        assertThat(api.change("readd-custom-model", Map.of("id", ofProvider, "credentialId", ofProvider))
                        .problems())
                .containsExactly("NOT_FOUND input.id");
        assertThat(api.change("remove-custom-model", Map.of("id", ofProvider)).problems())
                .containsExactly("NOT_FOUND input.id");
        Map<String, Object> toNoModel =
                Map.of("owner", Map.of("customModelId", UNKNOWN), "values", Steps.values(Steps.SECRET));
        assertThat(api.change("add-credential", toNoModel).problems())
                .containsExactly("NOT_FOUND input.owner.customModelId");
    }

    @Test
    @DisplayName("R14: whatDoesNotExistReadsAsNothing")
    void whatDoesNotExistReadsAsNothing() {
        for (String id : List.of(UNKNOWN, "", "no id", "openai\u0000")) {
            assertThat(api.send("provider", Map.of("id", id)).at("provider")).isNull();
            assertThat(steps.model(id).at("customModel")).isNull();
            assertThat(steps.credential(id).at("credential")).isNull();
            assertThat(steps.impactOfDeleting(id).at("deletionImpact")).isNull();
            assertThat(steps.impactOfRemoving(id).at("deletionImpact")).isNull();
        }
    }

    @Test
    @DisplayName("R14: whatDoesNotExistHasNoCredentialsAndNoModels")
    void whatDoesNotExistHasNoCredentialsAndNoModels() {
        for (Map<String, String> owner : List.of(Map.of("customModelId", UNKNOWN), Map.of("providerId", "no such"))) {
            Reply credentials = api.send("credentials", Map.of("owner", owner));
            assertThat(credentials.codes()).isEmpty();
            assertThat(credentials.texts("credentials.nodes.id")).isEmpty();
            assertThat(credentials.number("credentials.totalCount")).isZero();
        }
        Reply models = api.send("custom-models", Map.of("providerId", "no such"));
        assertThat(models.codes()).isEmpty();
        assertThat(models.texts("customModels.nodes.id")).isEmpty();
        assertThat(models.number("customModels.totalCount")).isZero();
    }
}
