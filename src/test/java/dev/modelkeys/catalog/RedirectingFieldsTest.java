package dev.modelkeys.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Fields that decide where secrets are sent, in the files of all providers. */
class RedirectingFieldsTest {

    private static final Path FILES = Path.of("src/main/resources/catalog/providers");

    /** Words that a place is described by. */
    private static final Pattern CANDIDATE = Pattern.compile(
            "ur[il]|https?:|endpoint|host|domain|dns|proxy|server|gateway|address|\\b(base|ip|port|cn|site|where)\\b|region"
                    + "|location|zone|international|global|resource|cluster|bucket|tenan|namespace|account|instance|deploy"
                    + "|realm|environment|data ?cent");

    private record Declared(String provider, JsonNode field) {

        String place() {
            return provider + "." + text("name");
        }

        boolean mayBeAPlace() {
            String described = String.join(" ", text("name"), text("label"), text("placeholder"), text("help"));
            return CANDIDATE
                    .matcher(described.replace('_', ' ').toLowerCase(Locale.ROOT))
                    .find();
        }

        boolean redirects() {
            return field.path("url").asBoolean() || field.path("redirects").asBoolean();
        }

        private String text(String member) {
            return field.path(member).asText();
        }
    }

    @Test
    @DisplayName("F10: a field that may decide where secrets are sent is marked, or found not to")
    void everyCandidateIsDecided() throws IOException {
        assertThat(places(field -> field.mayBeAPlace() && !field.redirects()))
                .containsExactlyInAnyOrder(
                        // Part of the path behind a vendor's own host.
                        "azure_openai.azure_tenant_id",
                        "sagemaker.model_id",
                        "sagemaker.sagemaker_endpoint",
                        // Part of the body, of a header or of a signature.
                        "azure_openai.base_model_name",
                        "gpustack.endpoint_model_name",
                        "huggingface_hub.huggingface_namespace",
                        "oci.tenancy_ocid",
                        "openai_api_compatible.endpoint_model_name",
                        "openai_api_compatible.tts_resource_id",
                        "sagemaker.assume_role_arn",
                        "sagemaker.prompt_audio",
                        "volcengine_maas.base_model_name",
                        "volcengine_maas.endpoint_id",
                        "voyage.image_url",
                        // Kinds of endpoints or of what a server can do; the address is a field of its own.
                        "byteplus.endpoint_type",
                        "huggingface_hub.huggingfacehub_api_type",
                        "openai_api_compatible.user_identity_support",
                        "volcengine.endpoint_type",
                        // Models that are called at one fixed host of the vendor.
                        "vertex_ai.vertex_global_models");
    }

    @Test
    @DisplayName("F10: what clients build a host name of, or choose one by, is marked")
    void partsOfHostNamesAreMarked() throws IOException {
        assertThat(places(field -> field.field().path("redirects").asBoolean()))
                .containsExactly(
                        "bedrock.aws_region",
                        "oci.default_region",
                        "sagemaker.audio_s3_cache_bucket",
                        "sagemaker.aws_region",
                        "siliconflow.use_international_endpoint",
                        "stepfun.use_international_endpoint",
                        "tongyi.use_international_endpoint",
                        "vertex_ai.vertex_anthropic_location",
                        "vertex_ai.vertex_location",
                        "vertex_ai.vertex_mistral_location",
                        "volcengine_maas.volc_region");
    }

    @Test
    @DisplayName("F10: no written value of such a field can end the host name it becomes part of")
    void noPartOfAHostNameEndsIt() {
        List<FormField> parts = forms().flatMap(form -> form.fields().stream())
                .filter(field -> field.redirects() && !field.url() && field.isWritten())
                .toList();
        assertThat(parts).hasSizeGreaterThan(7).allSatisfy(field -> {
            for (String value :
                    List.of("evil.example/?", "evil.example#", "a/b", "a\\b", "a@b", "a:1", "a%2f", "a\u2215b")) {
                assertThat(ValueRules.rejections(field, value, Map.of()))
                        .as(value)
                        .hasSize(1);
            }
        });
    }

    @Test
    @DisplayName("F4: what vendors add between two releases can be entered")
    void whatVendorsAddCanBeEntered() throws IOException {
        assertThat(places(field -> field.field().path("allowsOther").asBoolean()))
                .containsExactly(
                        "azure_ai_studio.api_version",
                        "azure_openai.base_model_name",
                        "azure_openai.openai_api_version",
                        "bedrock.aws_region",
                        "fishaudio.latency",
                        "lemonade.audio_type",
                        "lemonade.language",
                        "mimo.endpoint_url",
                        "oci.default_region",
                        "openai_api_compatible.language",
                        "openai_api_compatible.tts_sample_rate",
                        "sagemaker.aws_region",
                        "vertex_ai.vertex_anthropic_location",
                        "vertex_ai.vertex_location",
                        "vertex_ai.vertex_mistral_location",
                        "volcengine_maas.volc_region",
                        "x.model");
    }

    @Test
    @DisplayName("F4: amounts are whole numbers, and prefixes keep their space")
    void amountsAndPrefixes() throws IOException {
        Pattern amount =
                Pattern.compile("(?:.*_)?(?:size|length|tokens|timeout|retries|limit|dimension|chunks)(?:_.*)?");
        assertThat(places(field -> field.field().path("kind").asText().equals("TEXT")
                        && amount.matcher(field.field().path("name").asText()).matches()))
                .isEmpty();
        assertThat(places(field -> field.field().path("keepsSpace").asBoolean()))
                .containsExactly(
                        "aihubmix.stream_mode_delimiter",
                        "gpustack.stream_mode_delimiter",
                        "openai_api_compatible.document_prefix",
                        "openai_api_compatible.query_prefix",
                        "openai_api_compatible.stream_mode_delimiter");
    }

    private static Set<String> places(Predicate<Declared> which) throws IOException {
        Set<String> places = new TreeSet<>();
        for (Declared declared : declared()) {
            if (!declared.field().path("kind").asText().equals("SECRET") && which.test(declared)) {
                places.add(declared.place());
            }
        }
        return places;
    }

    private static List<Declared> declared() throws IOException {
        List<Declared> declared = new ArrayList<>();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                JsonNode provider = new ObjectMapper().readTree(Files.readAllBytes(file));
                for (String form : List.of("credentialForm", "modelForm")) {
                    provider.path(form)
                            .forEach(field -> declared.add(
                                    new Declared(provider.path("id").asText(), field)));
                }
            }
        }
        return declared;
    }

    private static Stream<Form> forms() {
        return BuiltIn.CATALOG.providers().stream()
                .flatMap(provider -> Stream.concat(
                        Stream.ofNullable(provider.credentialForm()), provider.customModelForms().values().stream()));
    }
}
