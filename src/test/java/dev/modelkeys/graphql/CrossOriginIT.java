package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of another origin that the operator allows calls the API; others do not. */
class CrossOriginIT {

    private static final String ORIGIN = "https://app.example";
    private static final String ALLOWED = "Origin: " + ORIGIN;
    private static final String QUESTION = "{\"query\": \"{ __typename }\"}";

    private static Production production;

    @BeforeAll
    static void start() throws IOException {
        production = Production.alone(Map.of(
                "QUARKUS_HTTP_CORS_ENABLED", "true",
                "QUARKUS_HTTP_CORS_ORIGINS", ORIGIN,
                "MODELKEYS_PROXY_TERMINATES_TLS", "true"));
    }

    @AfterAll
    static void stop() throws IOException {
        production.close();
    }

    @Test
    @DisplayName("A preflight is answered for the endpoint, without a token and without a body")
    void answersPreflights() {
        RawResponse answer = preflight(ORIGIN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertIsReadable(answer);
        assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("POST");
        assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo("authorization,content-type");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("3600");
    }

    @Test
    @DisplayName("The answer is readable, and so are the headers that clients need")
    void letsTheOriginRead() {
        RawResponse answer = production.wire().post(QUESTION, ALLOWED);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.hasData()).isTrue();
        assertIsReadable(answer);
    }

    @ParameterizedTest
    @DisplayName("Errors are readable, whatever refuses the request")
    @CsvSource({
        "POST, /graphql, application/json, 401",
        "POST, /graphql, text/plain, 415",
        "GET, /graphql, application/json, 405",
        "POST, /graphql/, application/json, 404",
        "GET, /nothing, application/json, 404"
    })
    void letsTheOriginReadErrors(String method, String path, String type, int status) {
        byte[] body = QUESTION.getBytes(StandardCharsets.UTF_8);
        RawResponse answer = production.stranger().send(method, path, body, ALLOWED, "Content-Type: " + type);

        assertThat(answer.status()).isEqualTo(status);
        assertIsReadable(answer);
    }

    @ParameterizedTest
    @DisplayName("Other origins are refused, with nothing executed")
    @ValueSource(strings = {"https://evil.example", "null", "http://app.example", "https://app.example.evil.example"})
    void refusesOtherOrigins(String origin) {
        for (RawResponse answer : List.of(preflight(origin), production.wire().post(QUESTION, "Origin: " + origin))) {
            assertThat(answer.hasData()).isFalse();
            assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        }
        assertThat(production.wire().post(QUESTION, "Origin: " + origin).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("The start warns that the addresses of the proxy's clients are not read")
    void warnsOfAProxyWhoseAddressesAreNotRead() {
        production.address();

        assertThat(production.server().outputSoFar())
                .anyMatch(line -> line.contains("WARN")
                        && line.contains("all clients share its address")
                        && line.contains("quarkus.http.proxy.proxy-address-forwarding=true"));
    }

    private static RawResponse preflight(String origin) {
        return production
                .stranger()
                .send(
                        "OPTIONS",
                        "/graphql",
                        new byte[0],
                        "Origin: " + origin,
                        "Access-Control-Request-Method: POST",
                        "Access-Control-Request-Headers: authorization,content-type");
    }

    private static void assertIsReadable(RawResponse answer) {
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
        assertThat(answer.header("Access-Control-Expose-Headers")).isEqualTo("X-Request-Id,Retry-After");
        assertThat(answer.header("Vary")).containsIgnoringCase("origin");
        assertThat(answer.header("X-Request-Id")).isNotBlank();
    }
}
