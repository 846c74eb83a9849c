package dev.modelkeys.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.ProbeCase;
import dev.modelkeys.catalog.RequestSignature;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseSelectionTest {

    /** Every form, every way to fill it in that matters: there is a case, its request can be made, and it carries the key. */
    @Test
    void everyFilledFormHasACaseThatCarriesItsKey() {
        Set<String> seen = new HashSet<>();
        for (ProbeSubject subject : Subjects.all()) {
            Values values = Values.of(subject);
            ProbeCase chosen = CaseSelection.select(subject, values, Spending.A_FEW_TOKENS);
            assertThat(chosen).as(Subjects.name(subject)).isNotNull();
            seen.add(subject.provider().id() + " " + subject.isCustomModel());
            if (chosen.request() == null) {
                continue;
            }
            RenderedRequest request = RequestRenderer.render(
                    chosen.request(), values.with("__token", "token-1").with("__now", "1"), null);
            assertThat(request).as(Subjects.name(subject) + " " + chosen.name()).isNotNull();
            assertThat(request.url()).startsWith("https://").doesNotContain("{", "}", " ", "//v1", "/v1/v1");
            if (chosen.provesKey() && chosen.request().signature() == null && !chosen.keyOptional()) {
                assertThat(request.headers() + request.body()).containsAnyOf("secret-", "nk-", "token-1");
            }
            assertThat(request.url()).doesNotContain("secret-", "nk-");
        }
        long forms = Subjects.CATALOG.providers().stream()
                .mapToLong(provider -> (provider.credentialForm() == null ? 0 : 1)
                        + (provider.customModelForms().isEmpty() ? 0 : 1))
                .sum();
        assertThat(seen).hasSize(Math.toIntExact(forms));
    }

    @Test
    void everyRecipeOfAFilledFormCanBeMade() {
        for (ProbeSubject subject : Subjects.all()) {
            CallRecipe recipe = CallRecipe.of(subject);
            if (recipe == null) {
                assertThat(subject.provider().id()).isIn("sagemaker");
            } else {
                assertThat(recipe.baseUrl()).startsWith("https://").doesNotContain("{", "secret-");
            }
        }
    }

    @Test
    void savingNeverAsksByACaseThatCosts() {
        for (ProbeSubject subject : Subjects.all()) {
            ProbeCase chosen = CaseSelection.select(subject, Values.of(subject), Spending.NOTHING);
            assertThat(chosen == null || chosen.cost() == null).isTrue();
        }
    }

    @Test
    void signaturesNameWhatTheySignWith() {
        assertThat(Subjects.cases()
                        .filter(each -> each.request() != null && each.request().signature() != null)
                        .map(each -> each.request().signature().scheme())
                        .distinct())
                .containsExactlyInAnyOrder(RequestSignature.Scheme.values());
    }

    static Stream<Arguments> choices() {
        Map<String, String> key = Map.of("api_key", "k");
        return Stream.of(
                arguments("key-alt", Subjects.credential("ant_ling", key), Spending.NOTHING),
                arguments("key", Subjects.credential("ant_ling", key), Spending.A_FEW_TOKENS),
                arguments("key-alt", Subjects.credential("longcat", key), Spending.A_FEW_TOKENS),
                arguments("key", Subjects.credential("longcat", key), Spending.NOTHING),
                arguments(
                        "key-intl",
                        Subjects.credential("stepfun", Map.of("api_key", "k", "use_international_endpoint", "true")),
                        Spending.NOTHING),
                arguments("key", Subjects.credential("stepfun", key), Spending.NOTHING),
                arguments(
                        "model",
                        Subjects.model(
                                "fireworks", ModelType.LLM, "accounts/a/models/b", Map.of("fireworks_api_key", "k")),
                        Spending.NOTHING),
                arguments(
                        "model-alt",
                        Subjects.model("fireworks", ModelType.LLM, "b", Map.of("fireworks_api_key", "k")),
                        Spending.A_FEW_TOKENS),
                arguments("key-v1", azure("https://a.openai.azure.com/openai/v1/"), Spending.A_FEW_TOKENS),
                arguments("model-llm", azure("https://a.openai.azure.com/"), Spending.A_FEW_TOKENS),
                arguments("key", azure("https://a.openai.azure.com/"), Spending.NOTHING),
                arguments(
                        "ambient",
                        Subjects.credential("vertex_ai", Map.of("vertex_location", "global", "vertex_project_id", "p")),
                        Spending.NOTHING),
                arguments(
                        "key-global",
                        Subjects.credential(
                                "vertex_ai",
                                Map.of(
                                        "vertex_location",
                                        "global",
                                        "vertex_project_id",
                                        "p",
                                        "vertex_service_account_key",
                                        "{}")),
                        Spending.NOTHING));
    }

    private static ProbeSubject azure(String base) {
        return Subjects.model(
                "azure_openai",
                ModelType.LLM,
                "gpt",
                Map.of("openai_api_base", base, "auth_method", "api_key", "openai_api_key", "k"));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void theCaseThatProvesMostIsChosen(String name, ProbeSubject subject, Spending spending) {
        ProbeCase chosen = CaseSelection.select(subject, Values.of(subject), spending);
        assertThat(chosen).isNotNull();
        assertThat(chosen.name()).isEqualTo(name);
    }

    @Test
    void aCallCarriesTheCredentialAsTheCatalogueSays() {
        assertThat(CallRecipe.of(azure("https://a.openai.azure.com/")))
                .isEqualTo(new CallRecipe(
                        "https://a.openai.azure.com/openai/deployments/gpt",
                        Map.of("api-key", "k"),
                        Map.of("api-version", "2024-10-21")));
        assertThat(CallRecipe.of(azure("https://a.openai.azure.com/openai/v1")))
                .isEqualTo(new CallRecipe("https://a.openai.azure.com/openai/v1", Map.of("api-key", "k"), Map.of()));
        assertThat(CallRecipe.of(Subjects.credential(
                        "openai", Map.of("openai_api_key", "k", "openai_api_base", "https://a.example"))))
                .isEqualTo(new CallRecipe("https://a.example/v1", Map.of("Authorization", "Bearer k"), Map.of()));
        assertThat(CallRecipe.of(
                        Subjects.credential("minimax", Map.of("minimax_api_key", "k", "minimax_group_id", "g 1"))))
                .isEqualTo(new CallRecipe(
                        "https://api.minimaxi.com", Map.of("Authorization", "Bearer k"), Map.of("GroupId", "g 1")));
    }
}
