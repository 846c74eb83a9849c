package dev.modelkeys.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInCatalogTest {

    private static final Path FILES = Path.of("src/main/resources/catalog");

    static List<Provider> providers() {
        return BuiltIn.CATALOG.providers();
    }

    @Test
    void hasSeventyProviders() {
        assertThat(providers()).hasSize(70);
    }

    @Test
    void listsEveryModelOfTheProvidersOnce() {
        assertThat(providers().stream()
                        .mapToInt(provider -> provider.models().size())
                        .sum())
                .isEqualTo(1679);
    }

    @Test
    void declaresEveryFieldOfTheProviders() throws IOException {
        int fields = 0;
        for (Path file : files()) {
            JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
            fields +=
                    json.path("credentialForm").size() + json.path("modelForm").size();
        }
        assertThat(fields).isEqualTo(381);
    }

    @Test
    void hasAnIndexThatNamesEveryFileInOrder() throws IOException {
        assertThat(Files.readAllLines(FILES.resolve("providers.index")))
                .isSorted()
                .isEqualTo(files().stream()
                        .map(file -> file.getFileName().toString().replace(".json", ""))
                        .toList());
    }

    @Test
    void namesEachFileAfterItsProvider() throws IOException {
        for (Path file : files()) {
            Provider provider = ProviderReader.read(file.toString(), Files.readAllBytes(file))
                    .provider();
            assertThat(file.getFileName()).hasToString(provider.id() + ".json");
        }
    }

    @Test
    void ordersProvidersByLabelWithoutRegardToCase() {
        assertThat(providers())
                .isSortedAccordingTo(Comparator.comparing(
                                (Provider provider) -> provider.label().toLowerCase(Locale.ROOT))
                        .thenComparing(Provider::id));
    }

    @Test
    void findsAProviderByItsIdAndByWhatOthersCallIt() {
        Map<String, String> aliases = Map.of(
                "openai", "openai",
                "gemini", "google",
                "azure", "azure_openai",
                "xai", "x",
                "together_ai", "togetherai",
                "mistral", "mistralai");
        aliases.forEach((alias, id) ->
                assertThat(BuiltIn.CATALOG.find(alias)).map(Provider::id).contains(id));
    }

    @Test
    void findsNothingUnderAnyOtherName() {
        assertThat(BuiltIn.CATALOG.find("OpenAI")).isEmpty();
        assertThat(BuiltIn.CATALOG.find("")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void offersAFormExactlyForTheMethodsOfAProvider(Provider provider) {
        assertThat(provider.credentialForm() != null)
                .isEqualTo(provider.methods().contains(ConfigurationMethod.PREDEFINED_MODEL));
        for (ModelType type : ModelType.values()) {
            assertThat(provider.customModelForm(type) != null)
                    .isEqualTo(provider.methods().contains(ConfigurationMethod.CUSTOM_MODEL)
                            && provider.types().contains(type));
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void describesAProviderInOneShortSentence(Provider provider) {
        assertThat(provider.description()).endsWith(".").hasSizeBetween(15, 100);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void keepsLabelsShort(Provider provider) {
        assertThat(fields(provider))
                .allSatisfy(field -> assertThat(field.label()).matches("\\p{ASCII}{2,32}"));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void showsClientsNothingOfThePseudoFieldForTheModelType(Provider provider) {
        assertThat(fields(provider)).allSatisfy(field -> assertThat(FieldVisibility.targetsOf(field))
                .doesNotContain("__model_type"));
    }

    @Test
    void marksEveryFieldThatDecidesWhereASecretGoes() {
        Predicate<FormField> looksLikeAnAddress =
                field -> field.kind() != FieldKind.SECRET && field.name().matches(".*(url|endpoint|base|host|proxy).*");
        assertThat(names(looksLikeAnAddress.and(field -> !field.url())))
                .containsExactlyInAnyOrder(
                        "base_model_name",
                        "endpoint_id",
                        "endpoint_model_name",
                        "endpoint_type",
                        "image_base64",
                        "image_url",
                        "sagemaker_endpoint",
                        "use_international_endpoint");
        assertThat(names(looksLikeAnAddress.negate().and(FormField::url))).isEmpty();
    }

    @Test
    void takesSeveralLinesOnlyForKeyFiles() {
        assertThat(names(FormField::multiline)).containsExactly("key_content", "vertex_service_account_key");
    }

    @Test
    void leavesOutTheModelFormThatUpstageHasNoUseFor() {
        assertThat(BuiltIn.provider("upstage").methods()).containsExactly(ConfigurationMethod.PREDEFINED_MODEL);
        assertThat(BuiltIn.provider("upstage").customModelForm(ModelType.LLM)).isNull();
    }

    @Test
    void keepsTheLabelOfAModelThatWasListedTwice() {
        assertThat(BuiltIn.provider("wenxin").models(ModelType.LLM))
                .filteredOn(model -> model.name().equals("ernie-character-8k-0321"))
                .extracting(PredefinedModel::label)
                .containsExactly("ERNIE-Character-8K-0321");
    }

    @Test
    void readsAModelWithAllItsFacts() {
        assertThat(BuiltIn.provider("aihubmix").models(null))
                .contains(new PredefinedModel(
                        "DeepSeek-V3.2-Exp-Think",
                        "DeepSeek V3.2 Exp Thinking",
                        ModelType.LLM,
                        List.of("agent-thought", "tool-call", "stream-tool-call", "multi-tool-call"),
                        131000,
                        false));
    }

    @Test
    void filtersModelsByType() {
        Provider openai = BuiltIn.provider("openai");
        assertThat(openai.models(ModelType.MODERATION))
                .isNotEmpty()
                .allMatch(model -> model.type() == ModelType.MODERATION);
        assertThat(Stream.of(ModelType.values())
                        .mapToInt(type -> openai.models(type).size())
                        .sum())
                .isEqualTo(openai.models().size());
    }

    private static Set<String> names(Predicate<FormField> which) {
        return providers().stream()
                .flatMap(provider -> fields(provider).stream())
                .filter(which)
                .map(FormField::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<FormField> fields(Provider provider) {
        return Stream.concat(
                        Stream.ofNullable(provider.credentialForm()), provider.customModelForms().values().stream())
                .flatMap(form -> form.fields().stream())
                .toList();
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(FILES.resolve("providers"))) {
            return files.sorted(Comparator.comparing(
                            file -> file.getFileName().toString().replace(".json", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
