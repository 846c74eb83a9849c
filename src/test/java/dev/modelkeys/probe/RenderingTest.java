package dev.modelkeys.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.ProbeRetry;
import dev.modelkeys.catalog.Template;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {

    private static Values values(Map<String, String> values) {
        return Values.of(Subjects.credential("openai", values));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "{openai_api_base}/models ; https://a.example ; https://a.example/models",
                "{openai_api_base}/models ; https://a.example/// ; https://a.example/models",
                "{openai_api_base}/models ; - ; -",
                "{openai_api_base|https://b.example}/m ; - ; https://b.example/m",
                "{openai_api_base|https://b.example}/m ; https://a.example/ ; https://a.example/m",
                "{openai_api_base:v1|https://b.example}/m ; - ; https://b.example/m",
                "{openai_api_base:v1}/m ; https://a.example ; https://a.example/v1/m",
                "{openai_api_base:v1}/m ; https://a.example/v1/ ; https://a.example/v1/m",
                "{openai_api_base:root}/m ; https://a.example/v1-openai ; https://a.example/m",
                "{openai_api_base:root}/m ; https://a.example/api/v1/ ; https://a.example/m",
                "{openai_api_base:root}/m ; https://a.example/v1 ; https://a.example/m",
                "{openai_api_base:root}/m ; https://a.example/v2 ; https://a.example/v2/m",
                "{openai_api_base:host:v1}/m ; https://a.example:8443/x/y?z=1 ; https://a.example:8443/v1/m"
            })
    void addressesAreFilledIn(String template, String base, String url) {
        assertThat(Rendering.url(
                        Template.of(template), values(base == null ? Map.of() : Map.of("openai_api_base", base))))
                .isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/{validate_model:enc} | a/b c?d#e | https://a.example/a%2Fb%20c%3Fd%23e",
                "https://a.example/{validate_model} | a/b c?d#e&f=ü | https://a.example/a/b%20c%3Fd%23e%26f%3D%C3%BC",
                "https://{validate_model}.example/ | evil.example#@ | https://evil.example%23%40.example/",
                "https://a.example/{validate_model:enc} | a*b~c+d | https://a.example/a%2Ab~c%2Bd"
            })
    void otherValuesAreEncoded(String template, String model, String url) {
        assertThat(Rendering.url(Template.of(template), values(Map.of("validate_model", model))))
                .isEqualTo(url);
    }

    @Test
    void anotherFieldStandsInForABlankOne() {
        Template template = Template.of("{openai_organization|@validate_model}");
        assertThat(Rendering.text(template, values(Map.of("validate_model", "m"))))
                .isEqualTo("m");
        assertThat(Rendering.text(template, values(Map.of("validate_model", "m", "openai_organization", "o"))))
                .isEqualTo("o");
    }

    @Test
    void aHeaderWithoutAValueIsLeftOut() {
        assertThat(openai(Map.of("openai_api_key", "sk-1")).headers())
                .isEqualTo(Map.of("Authorization", "Bearer sk-1"));
        assertThat(openai(Map.of("openai_api_key", "sk-1", "openai_organization", "org-1"))
                        .headers())
                .containsEntry("OpenAI-Organization", "org-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o\r\nX: y", "\u00f6"})
    void aValueThatNoHeaderHoldsIsNotSent(String organization) {
        ProbeSubject subject =
                Subjects.credential("openai", Map.of("openai_api_key", "sk-1", "openai_organization", organization));
        assertThat(RequestRenderer.render(Subjects.request(subject, "key"), Values.of(subject), null))
                .isNull();
    }

    @Test
    void aBodyIsJsonWhateverTheValues() {
        ProbeSubject subject = Subjects.model("cometapi", ModelType.LLM, "m\"}{\\\n", Map.of("api_key", "k"));
        assertThat(rendered(subject, "model-llm", null).body())
                .isEqualTo("{\"model\":\"m\\\"}{\\\\\\n\",\"max_tokens\":1,\"stream\":false,"
                        + "\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}");
    }

    @Test
    void aSecondAttemptChangesMembersOfTheBody() {
        ProbeSubject subject = Subjects.model("cometapi", ModelType.LLM, "m", Map.of("api_key", "k"));
        ProbeRetry retry =
                Objects.requireNonNull(Subjects.named(subject, "model-llm").retry());
        assertThat(rendered(subject, "model-llm", retry.json()).body())
                .contains("\"max_tokens\":16,")
                .doesNotContain("\"max_tokens\":1,");
    }

    @Test
    void aFormIsEncoded() {
        RenderedRequest rendered = rendered(Subjects.credential("nvidia", Map.of("api_key", "a&b=c d")), "key", null);
        assertThat(rendered.body()).isEqualTo("credentials=a%26b%3Dc%20d");
        assertThat(rendered.headers()).containsEntry("Content-Type", "application/x-www-form-urlencoded");
        assertThat(rendered).hasToString("RenderedRequest[***]");
    }

    private static RenderedRequest openai(Map<String, String> values) {
        return rendered(Subjects.credential("openai", values), "key", null);
    }

    private static RenderedRequest rendered(ProbeSubject subject, String name, @Nullable JsonNode changed) {
        return Objects.requireNonNull(
                RequestRenderer.render(Subjects.request(subject, name), Values.of(subject), changed));
    }
}
