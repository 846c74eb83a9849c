package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** User errors carry a code and a path, and nothing is stored. */
@QuarkusTest
class ErrorsTest {

    private final Api api = Api.here();
    private final Steps steps = new Steps(api);

    @BeforeEach
    void startAfresh() {
        steps.startAfresh(Steps.PROVIDER, "ollama");
    }

    @AfterEach
    void leaveNothing() {
        steps.uninstall(Steps.PROVIDER);
        steps.uninstall("ollama");
    }

    @Test
    void whatIsMissingIsRequired() {
        assertThat(add("name", List.of()).problems()).containsExactly("REQUIRED input.values.openai_api_key");
        assertThat(add("name", Steps.values("  ")).problems()).containsExactly("REQUIRED input.values.openai_api_key");
        assertThat(edit(steps.add("a"), Map.of("name", " ")).problems()).containsExactly("REQUIRED input.name");
        assertThat(addModel(" ", "LLM").problems()).containsExactly("REQUIRED input.name");
    }

    @Test
    void whatIsTooLongIsTold() {
        assertThat(add("n".repeat(65), Steps.values(Steps.SECRET)).problems()).containsExactly("TOO_LONG input.name");
        assertThat(add("name", Steps.values("s".repeat(8193))).problems())
                .containsExactly("TOO_LONG input.values.openai_api_key");
        assertThat(addModel("m".repeat(256), "LLM").problems()).containsExactly("TOO_LONG input.name");
        assertThat(api.change("set-default", Map.of("id", "any", "clientMutationId", "i".repeat(256)))
                        .problems())
                .containsExactly("TOO_LONG input.clientMutationId");
    }

    @Test
    void whatIsOfAnotherFormIsInvalid() {
        assertThat(add("na\u0007me", Steps.values(Steps.SECRET)).problems()).containsExactly("INVALID input.name");
        assertThat(add("name", Steps.values("two\nlines")).problems())
                .containsExactly("INVALID input.values.openai_api_key");
        assertThat(add(
                                "name",
                                List.of(
                                        value("openai_api_key", Steps.SECRET),
                                        value("openai_api_base", "https://me:mine@example.com")))
                        .problems())
                .containsExactly("INVALID input.values.openai_api_base");
    }

    @Test
    void whatTheFormDoesNotKnowOrOfferIsRefused() {
        List<Map<String, String>> values = List.of(
                value("openai_api_key", Steps.SECRET), value("api_protocol", "pigeon"), value("no_such_field", "x"));

        assertThat(add("name", values).problems())
                .containsExactlyInAnyOrder(
                        "NOT_AN_OPTION input.values.api_protocol", "UNKNOWN_FIELD input.values.no_such_field");
    }

    @Test
    @DisplayName("R1: aNameIsUsedOnceOnAKeyring")
    void aNameIsUsedOnceOnAKeyring() {
        steps.add("Production");
        String other = steps.add("other");

        assertThat(add(" production ", Steps.values(Steps.SECRET)).problems()).containsExactly("NAME_TAKEN input.name");
        assertThat(edit(other, Map.of("name", "PRODUCTION")).problems()).containsExactly("NAME_TAKEN input.name");
        steps.addModel("model", "production");
        Map<String, Object> again = Map.of(
                "providerId",
                Steps.PROVIDER,
                "name",
                "model",
                "type",
                "LLM",
                "credentialName",
                "production",
                "values",
                Steps.values(Steps.SECRET));
        assertThat(api.change("add-custom-model", again).problems()).containsExactly("NAME_TAKEN input.credentialName");
    }

    @Test
    @DisplayName("V-02: aNameThatLooksLikeAnotherIsRefused")
    void aNameThatLooksLikeAnotherIsRefused() {
        String first = steps.add("Production");
        String other = steps.add("other");
        String lookalike = "Pr\u043educti\u043en";

        assertThat(add(lookalike, Steps.values(Steps.SECRET)).problems()).containsExactly("NAME_CONFUSABLE input.name");
        assertThat(edit(other, Map.of("name", lookalike)).problems()).containsExactly("NAME_CONFUSABLE input.name");
        assertThat(edit(first, Map.of("name", lookalike)).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"edit-credential", "delete-credential"})
    void aChangeOfAnOlderRevisionIsAConflict(String change) {
        String id = steps.add("name");
        steps.rename(id, "renamed meanwhile");

        assertThat(api.change(change, Map.of("id", id, "expectedRevision", 1)).problems())
                .containsExactly("CONFLICT input.expectedRevision");
        assertThat(steps.credential(id).text("credential.name")).isEqualTo("renamed meanwhile");
    }

    @Test
    @DisplayName("R12: whatAProviderDoesNotTakeIsRefused")
    void whatAProviderDoesNotTakeIsRefused() {
        Map<String, Object> ofOllama = Map.of("owner", Map.of("providerId", "ollama"), "values", List.of());
        assertThat(api.change("add-credential", ofOllama).problems())
                .containsExactly("METHOD_NOT_SUPPORTED input.owner.providerId");
        assertThat(addModel("model", "RERANK").problems()).containsExactly("TYPE_NOT_SUPPORTED input.type");
        steps.uninstall(Steps.PROVIDER);
        assertThat(add("name", Steps.values(Steps.SECRET)).problems())
                .containsExactly("NOT_INSTALLED input.owner.providerId");
        assertThat(addModel("model", "LLM").problems()).containsExactly("NOT_INSTALLED input.providerId");
    }

    @Test
    @DisplayName("R13: aProviderWithCredentialsIsNotUninstalledByAccident")
    void aProviderWithCredentialsIsNotUninstalledByAccident() {
        steps.add("name");

        assertThat(api.change("uninstall-provider", Map.of("providerId", Steps.PROVIDER))
                        .problems())
                .containsExactly("IN_USE input.providerId");
        assertThat(steps.provider().number("provider.credentialCount")).isEqualTo(1);
    }

    @Test
    @DisplayName("F9: aMaskNeverOverwritesASecret")
    void aMaskNeverOverwritesASecret() {
        String id = steps.add("name");
        String hint = steps.credential(id).text("credential.fields[0].hint");

        Reply edited = edit(id, Map.of("changes", List.of(value("openai_api_key", hint))));

        assertThat(edited.problems()).containsExactly("MASKED_VALUE input.changes.openai_api_key");
    }

    @Test
    @DisplayName("F10: aSecretIsNotSentElsewhereByWhoeverDoesNotKnowIt")
    void aSecretIsNotSentElsewhereByWhoeverDoesNotKnowIt() {
        String id = steps.add("name");
        Map<String, String> address = value("openai_api_base", "https://elsewhere.example");

        assertThat(edit(id, Map.of("changes", List.of(address))).problems())
                .containsExactly("REQUIRED input.changes.openai_api_key");
        assertThat(edit(id, Map.of("changes", List.of(address, value("openai_api_key", Steps.SECRET))))
                        .problems())
                .isEmpty();
    }

    @Test
    @DisplayName("F6: allMistakesAreToldTogetherAndNothingIsStored")
    void allMistakesAreToldTogetherAndNothingIsStored() {
        steps.add("name");

        Reply refused = add(
                " NAME ",
                List.of(
                        value("api_protocol", "pigeon"),
                        value("no_such_field", "x"),
                        value("openai_api_base", "a\nb")));

        assertThat(refused.problems())
                .containsExactlyInAnyOrder(
                        "NAME_TAKEN input.name",
                        "REQUIRED input.values.openai_api_key",
                        "NOT_AN_OPTION input.values.api_protocol",
                        "UNKNOWN_FIELD input.values.no_such_field",
                        "INVALID input.values.openai_api_base");
        assertThat(refused.at("addCredential.credential")).isNull();
        assertThat(refused.at("addCredential.owner")).isNull();
        assertThat(steps.provider().texts("provider.credentials.name")).containsExactly("name");
    }

    @Test
    @DisplayName("F6: allMistakesOfAnEditAreToldTogetherAndNothingIsStored")
    void allMistakesOfAnEditAreToldTogetherAndNothingIsStored() {
        String id = steps.add("name");

        Reply refused = edit(
                id,
                Map.of(
                        "name",
                        "n".repeat(65),
                        "changes",
                        List.of(Map.of("field", "openai_api_key", "clear", true), value("api_protocol", "pigeon"))));

        assertThat(refused.problems())
                .containsExactlyInAnyOrder(
                        "TOO_LONG input.name",
                        "REQUIRED input.changes.openai_api_key",
                        "NOT_AN_OPTION input.changes.api_protocol");
        assertThat(refused.at("editCredential.credential")).isNull();
        assertThat(steps.credential(id).number("credential.revision")).isEqualTo(1);
    }

    private Reply add(String name, List<?> values) {
        Map<String, String> owner = Map.of("providerId", Steps.PROVIDER);
        return api.change("add-credential", Map.of("owner", owner, "name", name, "values", values));
    }

    private Reply edit(String id, Map<String, ?> rest) {
        Map<String, Object> input = new HashMap<>(rest);
        input.put("id", id);
        return api.change("edit-credential", input);
    }

    private Reply addModel(String name, String type) {
        return api.change(
                "add-custom-model",
                Map.of("providerId", Steps.PROVIDER, "name", name, "type", type, "values", Steps.values(Steps.SECRET)));
    }

    private static Map<String, String> value(String field, String value) {
        return Map.of("field", field, "value", value);
    }
}
