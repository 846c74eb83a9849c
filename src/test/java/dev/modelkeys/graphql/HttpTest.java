package dev.modelkeys.graphql;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One request in, one answer out, as GraphQL over HTTP defines it and no other way. */
@QuarkusTest
class HttpTest {

    private static final String QUERY = "{\"query\":\"{ provider(id: \\\"openai\\\") { id } }\"}";
    private static final String MODERN = "application/graphql-response+json";

    private static RequestSpecification raw(String contentType) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(contentType, ContentType.TEXT)))
                .header("Content-Type", contentType);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,application/json",
        "application/graphql-response+json,application/graphql-response+json",
        "*/*,application/json",
        "'text/html,application/graphql-response+json;q=0.9',application/graphql-response+json"
    })
    void answersInTheTypeThatIsAccepted(String accept, String type) {
        String answered = raw("application/json")
                .accept(accept)
                .body(QUERY)
                .post("/graphql")
                .contentType();
        assertThat(answered).isEqualTo(type + "; charset=utf-8");
    }

    @Test
    void hasNothingForWhoAcceptsOnlyPages() {
        assertThat(raw("application/json")
                        .accept("text/html")
                        .body(QUERY)
                        .post("/graphql")
                        .statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/graphql",
                "application/json; charset=utf-16"
            })
    void takesNothingButJson(String type) {
        assertThat(raw(type).body(QUERY).post("/graphql").statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void takesNothingButPost(String method) {
        var answer = given().request(method, "/graphql");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"query\":1}",
                "{\"query\":\"{__typename}\",\"variables\":[1]}",
                "{\"query\":\"{__typename}\",\"query\":\"{__typename}\"}",
                "{\"query\":\"{__typename}\"}x"
            })
    void refusesABodyThatIsNoRequest(String body) {
        var answer = raw("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/graphql");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_REQUEST");
    }

    @Test
    void refusesABodyNestedBeyondReason() {
        String deep = "{\"query\":\"{__typename}\",\"variables\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        assertThat(raw("application/json").body(deep).post("/graphql").statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesABodyOfMoreThanAQuarterMegabyte() {
        String large = "{\"query\":\"" + " ".repeat(300 * 1024) + "{__typename}\"}";
        assertThat(raw("application/json").body(large).post("/graphql").statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"query\":\"{\"}',GRAPHQL_PARSE_FAILED",
        "'{\"query\":\"{nothing}\"}',GRAPHQL_VALIDATION_FAILED",
        "'{\"query\":\"query($i:ID!){provider(id:$i){id}}\"}',BAD_VARIABLES",
        "'{\"query\":\"query A{__typename} query B{__typename}\"}',BAD_REQUEST"
    })
    void tellsARequestThatCannotRunByItsStatusAndCode(String body, String code) {
        var modern = raw("application/json").accept(MODERN).body(body).post("/graphql");
        assertThat(modern.statusCode()).isEqualTo(400);
        assertThat(modern.jsonPath().getString("errors[0].extensions.code")).isEqualTo(code);
        assertThat(raw("application/json")
                        .accept("application/json")
                        .body(body)
                        .post("/graphql")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void isNotCachedNorSniffed() {
        var answer = raw("application/json").body(QUERY).post("/graphql");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void doesNotUpgrade() {
        int status = given().header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Protocol", "graphql-transport-ws")
                .get("/graphql")
                .statusCode();
        assertThat(status).isEqualTo(400);
    }
}
