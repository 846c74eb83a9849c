package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One id leads from an answer and its errors to the audit log. */
class RequestIdIT {

    private static final String GENERATED = "[0-9a-f-]{36}";

    private final RawSocket wire = Production.shared().wire();

    @ParameterizedTest
    @DisplayName("Every answer has an id, and every error of it the same")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /graphql | application/json | {\"query\": \"{ __typename }\"} | 200",
                "POST | /graphql | application/json | {\"query\": \"{ nothing { nothing } }\"} | 200",
                "POST | /graphql | application/json | {\"query\": \"{ a: apiTokens(first: 0) { totalCount } viewer { name } }\"} | 200",
                "POST | /graphql | application/json | {\"query\": \"{ providers(first: 12345678901234567) { totalCount } }\"} | 400",
                "POST | /graphql | application/json | { | 400",
                "POST | /graphql | text/plain | {} | 415",
                "GET | /graphql | application/json | {} | 405",
                "POST | /graphql/ | application/json | {} | 404",
                "GET | /nothing | application/json | {} | 404",
                "GET | /icons/openai.svg | application/json | {} | 200"
            })
    void everyAnswerHasOne(String method, String path, String type, String body, int status) {
        RawResponse answer = wire.send(method, path, body.getBytes(StandardCharsets.UTF_8), "Content-Type: " + type);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("X-Request-Id")).matches(GENERATED);
        assertErrorsHave(answer);
    }

    @Test
    @DisplayName("Answers to strangers and to large bodies have one, too")
    void refusalsHaveOne() {
        RawResponse stranger = Production.shared().stranger().query("{ __typename }");
        RawResponse large = wire.post(" ".repeat(300_000));

        assertThat(stranger.status()).isEqualTo(401);
        assertThat(large.status()).isEqualTo(413);
        for (RawResponse answer : List.of(stranger, large)) {
            assertThat(answer.header("X-Request-Id")).matches(GENERATED);
            assertThat(answer.reply().codes()).hasSize(1);
            assertErrorsHave(answer);
        }
    }

    @Test
    @DisplayName("A well-formed id of the client is kept, in the audit log as well")
    void keepsTheClientsOwn() {
        String id = "web-1.request_7";
        RawResponse answer = wire.post(
                "{\"query\": \"mutation { installProvider(input: {providerId: \\\"unknown\\\"})"
                        + " { userErrors { code } } noSuchField }\"}",
                "X-Request-ID: " + id);
        RawResponse done = wire.post(
                "{\"query\": \"mutation { installProvider(input: {providerId: \\\"cohere\\\"}) { userErrors { code } }"
                        + " uninstallProvider(input: {providerId: \\\"cohere\\\"}) { userErrors { code } } }\"}",
                "X-Request-ID: " + id);

        assertThat(answer.header("X-Request-Id")).isEqualTo(id);
        assertErrorsHave(answer);
        assertThat(done.status()).isEqualTo(200);
        assertThat(Production.shared()
                        .api()
                        // The server itself appends entries about the last minute.
                        .query("{ auditEntries(first: 1, action: PROVIDER_UNINSTALLED) { nodes { requestId } } }")
                        .texts("auditEntries.nodes.requestId"))
                .containsExactly(id);
    }

    @ParameterizedTest
    @DisplayName("Any other text is not repeated")
    @ValueSource(strings = {"two words", "<script>", "é", "\"quoted\"", "a,b"})
    void keepsNoOther(String id) {
        assertThat(wire.post("{\"query\": \"{ __typename }\"}", "X-Request-ID: " + id)
                        .header("X-Request-Id"))
                .matches(GENERATED);
        assertThat(wire.post("{\"query\": \"{ __typename }\"}", "X-Request-ID: " + "x".repeat(65))
                        .header("X-Request-Id"))
                .matches(GENERATED);
    }

    private static void assertErrorsHave(RawResponse answer) {
        if (answer.body().startsWith("{")) {
            List<String> ids = new JsonPath(answer.body()).getList("errors.extensions.requestId", String.class);
            assertThat(ids == null ? List.of() : ids).allMatch(id -> id.equals(answer.header("X-Request-Id")));
            assertThat(answer.body().contains("\"errors\"")).isEqualTo(ids != null && !ids.isEmpty());
        }
    }
}
