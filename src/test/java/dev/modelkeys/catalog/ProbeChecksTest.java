package dev.modelkeys.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProbeChecksTest {

    private static final String GOOD =
            """
            {
              "id": "test", "label": "Test",
              "methods": ["PREDEFINED_MODEL", "CUSTOM_MODEL"], "types": ["LLM", "RERANK"],
              "credentialForm": [
                {"name": "api_key", "label": "API Key", "kind": "SECRET"},
                {"name": "site", "label": "Site", "kind": "SELECT", "redirects": true, "options": [{"value": "eu"}, {"value": "us"}]},
                {"name": "base", "label": "Base", "kind": "TEXT", "required": false, "url": true},
                {"name": "team", "label": "Team", "kind": "TEXT", "required": false}
              ],
              "modelForm": [
                {"name": "api_key", "label": "API Key", "kind": "SECRET"},
                {"name": "top", "label": "Top", "kind": "TEXT", "when": {"__model_type": "RERANK"}}
              ],
              "probes": {
                "answers": {"rejected": [{"status": 401}], "noMoney": [{"status": 402}]},
                "credential": [
                  {
                    "name": "token", "proves": "KEY", "yields": "/token",
                    "request": {"method": "POST", "url": "https://{site}.test.example/token", "form": {"key": "{api_key}"}},
                    "answers": {"valid": [{"status": 200, "pointer": "/token"}]}
                  },
                  {
                    "name": "key", "proves": "KEY", "after": "token",
                    "when": [{"field": "site", "equals": "eu"}],
                    "request": {
                      "method": "GET", "url": "{base|https://test.example}/models",
                      "headers": {"Authorization": "Bearer {__token}", "Team": "{team}"}
                    },
                    "answers": {"valid": [{"status": 200, "pointer": "/data"}], "rejected": [{"status": 403}]}
                  },
                  {"name": "us", "reason": "Nothing answers there."}
                ],
                "model": [
                  {
                    "name": "rank", "types": ["RERANK"], "proves": "KEY_AND_MODEL",
                    "request": {"method": "POST", "url": "https://test.example/rank", "json": {"model": "{__model_name}", "top": ["{top}"]}},
                    "answers": {"valid": [{"status": 200, "pointer": "/data"}]}
                  },
                  {"name": "other", "reason": "Nothing is known."}
                ]
              },
              "calls": {
                "credential": [{"baseUrl": "{base|https://test.example}", "headers": {"Authorization": "Bearer {api_key}"}, "query": {"v": "{site}"}}]
              }
            }
            """;

    @Test
    void aCaseHasTheProvidersAnswersBesideItsOwn() {
        Answers answers =
                FormBuilder.provider(GOOD).probes().credential().get(1).answers();
        assertThat(answers.of(Answers.Meaning.REJECTED))
                .extracting(AnswerPattern::status)
                .containsExactly(403);
        assertThat(answers.of(Answers.Meaning.NO_MONEY))
                .extracting(AnswerPattern::status)
                .containsExactly(402);
    }

    @Test
    void aFileNeedsNoProbes() {
        Provider provider = FormBuilder.provider(
                """
                {"id": "test", "label": "Test", "methods": ["PREDEFINED_MODEL"], "types": ["LLM"],
                 "credentialForm": [{"name": "api_key", "label": "API Key", "kind": "SECRET"}]}""");
        assertThat(provider.probes().credential()).isEmpty();
        assertThat(provider.calls().credential()).isEmpty();
    }

    @Test
    void theDocumentedExampleIsGood() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/catalogue.md"));
        String section = page.substring(page.indexOf("## Probes"));
        String example = section.substring(section.indexOf("```json") + 7, section.indexOf("```\n\nWith"));
        assertThat(FormBuilder.provider(example).probes().model()).hasSize(2);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("19: the form has no field 'key' for every", "\"key\": \"{api_key}\"", "\"key\": \"{key}\""),
                arguments("25: the form has no field 'key' for every", "\"Team\": \"{team}\"", "\"Team\": \"{key}\""),
                arguments("36: the form has no field 'top' for every", "\"types\": [\"RERANK\"], ", ""),
                arguments("19: 'team' may not decide where secrets are sent", "https://{site}.", "https://{team}."),
                arguments(
                        "26: 'team' may not decide where secrets are sent",
                        "{base|https://test.example}/m",
                        "{team}/m"),
                arguments(
                        "26: the address begins with https://",
                        "{base|https://test.example}/m",
                        "http://test.example/m"),
                arguments("25: a probe may not set the header 'Host'", "\"Team\": \"{team}\"", "\"Host\": \"{team}\""),
                arguments("24: 'site' is never 'asia'", "\"equals\": \"eu\"", "\"equals\": \"asia\""),
                arguments("24: a condition has one of", ", \"equals\": \"eu\"", ""),
                arguments("24: the form has no field 'area' for every", "\"field\": \"site\"", "\"field\": \"area\""),
                arguments("22: 'after' names no case that yields a token", "\"after\": \"token\"", "\"after\": \"us\""),
                arguments("25: the form has no field '__token' for every", ", \"after\": \"token\"", ""),
                arguments(
                        "22: 'ifUnclear' names no case of one request",
                        "\"after\": \"token\"",
                        "\"after\": \"token\", \"ifUnclear\": \"us\""),
                arguments("43: the form has no field 'area' for every", "\"v\": \"{site}\"", "\"v\": \"{area}\""),
                arguments(
                        "29: 'status' is a number from 100 to 599",
                        "{\"status\": 403}",
                        "{\"status\": 403, \"and\": {\"status\": 20}}"),
                arguments(
                        "29: the form has no field 'area' for every",
                        "{\"status\": 403}",
                        "{\"status\": 403, \"and\": {\"pointer\": \"/a\", \"equals\": \"{area}\"}}"),
                arguments("31: a case has a 'request'", ", \"reason\": \"Nothing answers there.\"", ""),
                arguments("31: a case has a name of its own", "\"name\": \"us\"", "\"name\": \"key\""),
                arguments(
                        "14: 'model' must have a case or a reason for LLM",
                        ",\n      {\"name\": \"other\", \"reason\": \"Nothing is known.\"}",
                        ""),
                arguments(
                        "22: a case says how a 'valid' answer looks",
                        "\"valid\": [{\"status\": 200, \"pointer\": \"/data\"}], \"rejected\"",
                        "\"rejected\""),
                arguments("29: 'status' is a number from 100 to 599", "{\"status\": 403}", "{\"status\": 20}"),
                arguments(
                        "29: 'equals', 'atMost' and 'negated' need",
                        "{\"status\": 403}",
                        "{\"status\": 403, \"equals\": \"x\"}"),
                arguments("29: a pattern has a status, a place", "{\"status\": 403}", "{}"),
                arguments(
                        "19: a POST has 'json' or 'form', and a GET neither",
                        "\"POST\", \"url\": \"https://{site}",
                        "\"GET\", \"url\": \"https://{site}"),
                arguments("26: the template has a brace that belongs to no placeholder", "/models\"", "/{models\""),
                arguments("26: the template knows no filter 'v2'", "{base|", "{base:v2|"),
                arguments("15: unknown property 'denied'", "\"noMoney\"", "\"denied\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultyProbeIsRefused(String message, String good, String bad) {
        assertThat(GOOD).contains(good);
        String faulty = GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
        assertThatThrownBy(() -> FormBuilder.provider(faulty))
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith("test.json:" + message);
    }
}
