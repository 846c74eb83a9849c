package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strict reading of bodies, and the status codes of results. */
@QuarkusTest
class RequestBodyTest {

    private final Http http = new Http();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "\"{ __typename }\"",
                "{ __typename }",
                "{\"query\": \"{ __typename }\"",
                "{\"query\": \"{ __typename }\"} {}",
                "[{\"query\": \"{ __typename }\"}]",
                "{}",
                "{\"query\": null}",
                "{\"query\": 1}",
                "{\"query\": \"{ __typename }\", \"query\": \"{ __typename }\"}",
                "{\"query\": \"{ __typename }\", \"variables\": []}",
                "{\"query\": \"{ __typename }\", \"variables\": \"{}\"}",
                "{\"query\": \"{ __typename }\", \"variables\": {\"a\": 1, \"a\": 2}}",
                "{\"query\": \"{ __typename }\", \"variables\": {\"a\": 12345678901234567890}}",
                "{\"query\": \"{ __typename }\", \"variables\": {\"a\": NaN}}",
                "{\"query\": \"{ __typename }\", \"operationName\": 1}",
                "{\"query\": \"{ __typename }\", \"extensions\": []}",
                "{\"query\": \"{ __typename }\", \"variables\": {\"a\": 1e1000000}}",
                "{\"query\": \"{ __typename }\", \"variables\": {\"\\ud800\": 1}}",
                "{\"query\": \"{ __typename } \\ud800\"}",
                "\ufeff{\"query\": \"{ __typename }\"}",
            })
    void anyOtherBodyIsABadRequestInBothMediaTypes(String body) {
        assertBad(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void otherEncodingsAreABadRequest() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"query\": \"{ __typename }\", \"operationName\": \"".getBytes(StandardCharsets.UTF_8));
        body.write(0xC3);
        body.write(0x28);
        body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));

        assertBad(body.toByteArray());
        assertBad("{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.UTF_16));
    }

    @Test
    void deepNestingIsABadRequest() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);

        assertBad(("{\"query\": \"{ __typename }\", \"variables\": {\"a\": " + deep + "}}")
                .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRAPHQL_PARSE_FAILED | {\"query\": \"{ unclosed\"}",
                "GRAPHQL_PARSE_FAILED | {\"query\": \"\"}",
                "GRAPHQL_VALIDATION_FAILED | {\"query\": \"{ noSuchField }\"}",
                "GRAPHQL_VALIDATION_FAILED | {\"query\": \"{ provider(id: {}) { id } }\"}",
                "BAD_VARIABLES | {\"query\": \"query ($id: ID!) { provider(id: $id) { id } }\"}",
                "BAD_VARIABLES | {\"query\": \"query ($id: ID!) { provider(id: $id) { id } }\", \"variables\": {\"id\": true}}",
                "BAD_VARIABLES | {\"query\": \"query ($id: ID!) { provider(id: $id) { id } }\", \"variables\": {\"id\": {\"a\": 1}}}",
                "BAD_VARIABLES | {\"query\": \"query ($n: Int) { providers(first: $n) { totalCount } }\","
                        + " \"variables\": {\"n\": \"one\"}}",
                "BAD_VARIABLES | {\"query\": \"query ($o: CredentialOwnerInput!) { credentials(owner: $o) { totalCount } }\","
                        + " \"variables\": {\"o\": \"openai\"}}",
                "BAD_REQUEST | {\"query\": \"query A { __typename }\", \"operationName\": \"B\"}",
            })
    void requestErrorsHaveStatus400InTheNewerMediaType(String code, String body) {
        String[] id = {"X-Request-Id", "same"};
        HttpResponse<String> response =
                http.post(body, "Content-Type", Http.JSON, "Accept", Http.RESPONSE, id[0], id[1]);
        HttpResponse<String> legacy = http.post(body, "Content-Type", Http.JSON, "Accept", Http.JSON, id[0], id[1]);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(legacy.statusCode()).isEqualTo(200);
        assertThat(codes(response)).isNotEmpty().containsOnly(code);
        assertThat(response.body()).isEqualTo(legacy.body()).doesNotContain("\"data\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422 | TOO_COMPLEX | {\"query\": \"{ ...f } fragment f on Query { ...f }\"}",
                "422 | TOO_COMPLEX | {\"query\": \"{ __schema { types { fields { type { fields { type { name } } } } } } }\"}",
                "400 | BAD_NUMBER | {\"query\": \"{ providers(first: 1e1000000) { totalCount } }\"}",
            })
    void limitsHaveTheirStatusInBothMediaTypes(int status, String code, String body) {
        for (String type : new String[] {Http.JSON, Http.RESPONSE}) {
            HttpResponse<String> response = http.post(body, "Content-Type", Http.JSON, "Accept", type);
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(codes(response)).containsExactly(code);
        }
    }

    @Test
    void theOperationThatIsNamedIsExecuted() {
        String document = "query A { a: __typename } query B { ...f } fragment f on Query { b: __typename }"
                + " mutation C { uninstallProvider(input: {providerId: \\\"none\\\"}) { userErrors { code } } }";

        assertThat(post(document, "\"A\"").body()).isEqualTo("{\"data\":{\"a\":\"Query\"}}");
        assertThat(post(document, "\"B\"").body()).isEqualTo("{\"data\":{\"b\":\"Query\"}}");
        assertThat(post(document, "\"C\"").body()).contains("NOT_FOUND");
        for (String none : List.of("\"D\"", "\"\"", "null")) {
            HttpResponse<String> refused = post(document, none);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(codes(refused)).containsExactly("BAD_REQUEST");
        }
    }

    private HttpResponse<String> post(String document, String operationName) {
        return http.post(
                "{\"query\": \"" + document + "\", \"operationName\": " + operationName + "}",
                "Content-Type",
                Http.JSON,
                "Accept",
                Http.RESPONSE);
    }

    @Test
    void fieldErrorsHaveStatus200InBothMediaTypes() {
        String body = "{\"query\": \"{ deletionImpact { clearsDefault } provider(id: \\\"openai\\\") { id } }\"}";

        HttpResponse<String> response = http.post(body, "Content-Type", Http.JSON, "Accept", Http.RESPONSE);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(codes(response)).containsExactly("INVALID_ARGUMENT");
        assertThat(new Reply(200, response.body()).text("provider.id")).isEqualTo("openai");
    }

    @Test
    void unpairedSurrogatesAreNotStored() {
        String body =
                """
                {"query": "mutation ($input: AddCredentialInput!) { addCredential(input: $input) { userErrors { code field } } }",
                 "variables": {"input": {"owner": {"providerId": "openai"}, "name": "half \\ud83d a character",
                                         "values": [{"field": "openai_api_key", "value": "another \\ude00 half"}]}}}
                """;
        Steps steps = new Steps(Api.here());
        steps.startAfresh(Steps.PROVIDER);

        HttpResponse<String> response = http.post(body, "Content-Type", Http.JSON);

        assertThat(new Reply(200, response.body()).problems())
                .containsExactlyInAnyOrder("INVALID input.name", "INVALID input.values.openai_api_key");
        steps.uninstall(Steps.PROVIDER);
    }

    private void assertBad(byte[] body) {
        for (String type : new String[] {Http.JSON, Http.RESPONSE}) {
            HttpResponse<String> response = http.post(body, "Content-Type", Http.JSON, "Accept", type);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(codes(response)).containsExactly("BAD_REQUEST");
            assertThat(response.headers().firstValue("Content-Type")).contains(type + "; charset=utf-8");
        }
    }

    private static Iterable<String> codes(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.body()).codes();
    }
}
