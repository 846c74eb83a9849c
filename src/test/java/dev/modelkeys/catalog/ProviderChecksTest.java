package dev.modelkeys.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProviderChecksTest {

    private static final String GOOD =
            """
            {
              "id": "test",
              "label": "Test",
              "description": "A test.",
              "aliases": ["trial"],
              "help": {"title": "Get a key", "url": "https://test.example/keys"},
              "methods": ["PREDEFINED_MODEL"],
              "types": ["LLM"],
              "credentialForm": [
                {"name": "api_key", "label": "API Key", "kind": "SECRET"}
              ],
              "models": [
                {"name": "one", "type": "LLM", "features": ["vision"], "contextSize": 4096},
                {"name": "two", "type": "LLM", "label": "Two", "deprecated": true}
              ]
            }
            """;

    @Test
    void aGoodFileIsTakenAsItStands() {
        Provider provider = FormBuilder.provider(GOOD);
        assertThat(provider.aliases()).containsExactly("trial");
        assertThat(provider.help()).isEqualTo(new HelpLink("Get a key", "https://test.example/keys"));
        assertThat(provider.models())
                .containsExactly(
                        new PredefinedModel("one", "one", ModelType.LLM, List.of("vision"), 4096, false),
                        new PredefinedModel("two", "Two", ModelType.LLM, List.of(), null, true));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments(
                        "2: an id or alias begins with a-z, goes on with a-z, 0-9, - and _, and has at most 64 characters",
                        "\"test\"",
                        "\"Test\""),
                arguments(
                        "5: an id or alias begins with a-z, goes on with a-z, 0-9, - and _, and has at most 64 characters",
                        "\"trial\"",
                        "\"7up\""),
                arguments("5: 'test' names this provider already", "\"trial\"", "\"test\""),
                arguments("5: 'trial' names this provider already", "\"trial\"", "\"trial\", \"trial\""),
                arguments("1: 'label' is missing", "\"label\": \"Test\",", ""),
                arguments("3: 'label' must be a text, not a whole number", "\"Test\"", "7"),
                arguments("3: 'label' must not be null", "\"Test\"", "null"),
                arguments("3: 'label' must not be blank or begin or end with white space", "\"Test\"", "\" Test\""),
                arguments("3: 'label' must be one line without control characters", "\"Test\"", "\"A\\nB\""),
                arguments(
                        "3: unknown property 'name'", "\"label\": \"Test\",", "\"name\": \"T\", \"label\": \"Test\","),
                arguments("6: 'url' must be an http or https address", "https://test", "ftp://test"),
                arguments("6: 'url' must be an http or https address", "https://test.example/keys", "test.example"),
                arguments("6: 'url' must be an http or https address", "https://test.example/keys", "https://a b"),
                arguments("6: 'title' is missing", "\"title\": \"Get a key\", ", ""),
                arguments(
                        "6: expected an object, found a list",
                        "{\"title\": \"Get a key\", \"url\": \"https://test.example/keys\"}",
                        "[]"),
                arguments(
                        "7: 'methods' must be one of [PREDEFINED_MODEL, CUSTOM_MODEL]",
                        "PREDEFINED_MODEL",
                        "predefined"),
                arguments(
                        "7: PREDEFINED_MODEL is listed twice in 'methods'",
                        "\"PREDEFINED_MODEL\"",
                        "\"PREDEFINED_MODEL\", \"PREDEFINED_MODEL\""),
                arguments("7: 'methods' must not be empty", "\"PREDEFINED_MODEL\"", ""),
                arguments(
                        "7: 'modelForm' must be there exactly when 'methods' has CUSTOM_MODEL",
                        "\"PREDEFINED_MODEL\"",
                        "\"PREDEFINED_MODEL\", \"CUSTOM_MODEL\""),
                arguments(
                        "9: 'credentialForm' must be there exactly when 'methods' has PREDEFINED_MODEL",
                        "\"PREDEFINED_MODEL\"",
                        "\"CUSTOM_MODEL\""),
                arguments("8: 'types' must be a list, not a text", "[\"LLM\"]", "\"LLM\""),
                arguments(
                        "9: 'credentialForm' must have a field",
                        "{\"name\": \"api_key\", \"label\": \"API Key\", \"kind\": \"SECRET\"}",
                        ""),
                arguments(
                        "13: 'types' does not have this model's type RERANK",
                        "\"one\", \"type\": \"LLM\"",
                        "\"one\", \"type\": \"RERANK\""),
                arguments("14: model 'one' is listed twice as LLM", "\"two\"", "\"one\""),
                arguments(
                        "13: a feature has a-z, 0-9 and -, and is named once", "\"vision\"", "\"vision\", \"vision\""),
                arguments("13: 'contextSize' must be a whole number above 0", "4096", "-1"),
                arguments("13: 'contextSize' must be a whole number above 0", "4096", "40.5"),
                arguments("13: 'contextSize' must be a whole number above 0", "4096", "99999999999"),
                arguments("14: 'deprecated' must be true or false, not a text", "true", "\"true\""),
                arguments("14: unknown property 'price'", "\"label\": \"Two\"", "\"price\": 1"),
                arguments("17: nothing may follow the provider's closing brace", "]\n}\n", "]\n}\n{}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aBadFileIsRefusedWithItsLine(String message, String good, String bad) {
        assertThat(GOOD).contains(good);
        assertRefused(GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)), message);
    }

    @Test
    void modelsNeedTheMethodForPredefinedOnes() {
        assertRefused(
                """
                {"id": "test", "label": "Test", "methods": ["CUSTOM_MODEL"], "types": ["LLM"],
                 "modelForm": [{"name": "api_key", "label": "API Key", "kind": "SECRET"}],
                 "models": [{"name": "one", "type": "LLM"}]}""",
                "3: models are only listed where 'methods' has PREDEFINED_MODEL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\n\"id\": \"a\",\n\"id\": \"b\"}' | 3: Duplicate field 'id'",
                "'{\n\"id\": \"a\",\n}' | 3: Unexpected character",
                "'{\n\"id\": \"a\"\n' | 3: Unexpected end-of-input",
                "'\n{// no comments\n}' | 2: Unexpected character",
                "'{\n\"id\": tru}' | 2: Unrecognized token",
                "'\n[]' | 2: expected an object, found a list"
            })
    void whatIsNoJsonIsRefusedWithItsLine(String json, String message) {
        assertThatThrownBy(() -> FormBuilder.provider(json))
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith("test.json:" + message);
    }

    @Test
    void whatIsNoUtf8IsRefused() {
        byte[] latin = "{\n\"label\": \"\u00e9t\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> ProviderReader.read("test.json", latin))
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith("test.json:2: Invalid UTF-8");
    }

    private static void assertRefused(String json, String message) {
        assertThatThrownBy(() -> FormBuilder.provider(json))
                .isInstanceOf(CatalogException.class)
                .hasMessage("test.json:" + message);
    }
}
