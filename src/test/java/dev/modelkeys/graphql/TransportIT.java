package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.PackagedServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL over HTTP on the packaged server: accepted requests, and that no other is executed. */
class TransportIT {

    private static final String QUESTION = "{\"query\": \"{ __typename }\"}";
    private static final String ANSWER = "{\"data\":{\"__typename\":\"Query\"}}";
    private static final String INSTALL =
            "mutation { installProvider(input: {providerId: \"cohere\"}) { provider { installed } } }";
    private static final String CHANGE = "{\"query\": " + RawSocket.quoted(INSTALL) + "}";

    private final RawSocket wire = Production.shared().wire();
    private final RawSocket stranger = Production.shared().stranger();

    @ParameterizedTest
    @DisplayName("T-01, T-02: the response has the accepted media type")
    @ValueSource(strings = {"application/graphql-response+json", "application/json"})
    void answersInTheTypeAskedFor(String type) {
        RawResponse answer = wire.post(QUESTION, "Accept: " + type);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(ANSWER);
        assertThat(answer.header("Content-Type")).isEqualTo(type + "; charset=utf-8");
    }

    @Test
    @DisplayName("T-03: no other media type is offered")
    void answersInNoOtherType() {
        assertThat(wire.post(QUESTION, "Accept: text/html").status()).isEqualTo(406);
    }

    @ParameterizedTest
    @DisplayName("T-04, T-05: nothing is asked or changed with GET")
    @ValueSource(strings = {"/graphql?query=%7B__typename%7D", "/graphql?query=mutation%7BinstallProvider%7D"})
    void takesNoGet(String target) {
        for (String override :
                new String[] {"X-Nothing: at all", "X-HTTP-Method-Override: POST", "X-HTTP-Method: POST"}) {
            RawResponse answer = wire.send("GET", target, new byte[0], override);
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("POST");
            assertThat(answer.hasData()).isFalse();
        }
    }

    @ParameterizedTest
    @DisplayName("T-06 to T-12: a change in any other content type is not made")
    @ValueSource(
            strings = {
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: text/plain",
                "X-Nothing: at all",
                "Content-Type: application/graphql",
                "Content-Type: application/jsonp",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Type: application/json; charset=utf-16"
            })
    void makesNoChangeInAnotherType(String header) {
        for (String body : new String[] {CHANGE, "query=" + INSTALL, "query=" + CHANGE, INSTALL}) {
            RawResponse answer = wire.send("POST", "/graphql", body.getBytes(StandardCharsets.UTF_8), header);
            assertThat(answer.status()).isEqualTo(415);
        }
        assertThat(wire.query("{ provider(id: \"cohere\") { installed } }").body())
                .contains("\"installed\":false");
    }

    @Test
    @DisplayName("T-13: query parameters are rejected")
    void takesNothingFromTheAddress() {
        byte[] body = QUESTION.getBytes(StandardCharsets.UTF_8);
        RawResponse answer = wire.send("POST", "/graphql?query=%7Bproviders%7BtotalCount%7D%7D", body, RawSocket.JSON);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.hasData()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("T-15: only POST")
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"})
    void takesNoOtherMethod(String method) {
        RawResponse answer = wire.send(method, "/graphql", QUESTION.getBytes(StandardCharsets.UTF_8), RawSocket.JSON);

        assertThat(answer.status()).isIn(405, 501);
        assertThat(answer.hasData()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("T-17: no other origin may read an answer")
    @ValueSource(strings = {"https://evil.example", "null"})
    void allowsNoOtherOrigin(String origin) {
        RawResponse simple = wire.post(QUESTION, "Origin: " + origin);
        RawResponse preflight = stranger.send(
                "OPTIONS",
                "/graphql",
                new byte[0],
                "Origin: " + origin,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: content-type, authorization");

        for (RawResponse answer : new RawResponse[] {simple, preflight}) {
            assertThat(answer.headers()).noneMatch(header -> header.getKey().startsWith("access-control-"));
        }
        assertThat(preflight.status()).isEqualTo(405);
    }

    @ParameterizedTest
    @DisplayName("T-18: no websocket is opened")
    @ValueSource(strings = {"graphql-ws", "graphql-transport-ws"})
    void opensNoWebsocket(String protocol) {
        RawResponse answer = stranger.send(
                "GET",
                "/graphql",
                new byte[0],
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: " + Base64.getEncoder().encodeToString(new byte[16]),
                "Sec-WebSocket-Protocol: " + protocol);

        assertThat(answer.status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @DisplayName("T-19: no other spelling of the path reaches anything")
    @ValueSource(
            strings = {
                "/graphql/",
                "//graphql",
                "/graphql;x",
                "/graphql%3Bx",
                "/graphql%2f",
                "/./graphql",
                "/x/../graphql",
                "/graphql%00",
                "/GRAPHQL",
                "/%67raphql",
                "/graphql/..;/graphql",
                "/q/../graphql",
                "/graphql%zz",
                "/graphql/schema.graphql"
            })
    void knowsOneSpellingOfThePath(String path) {
        RawResponse answer = stranger.send("POST", path, QUESTION.getBytes(StandardCharsets.UTF_8), RawSocket.JSON);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.hasData()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("T-20: responses are not stored, not sniffed, and do not name the server")
    @CsvSource({
        "POST, /graphql, application/json, 200",
        "POST, /graphql, text/plain, 415",
        "GET, /graphql, application/json, 405",
        "POST, /graphql/, application/json, 404",
        "GET, /nothing/here, application/json, 404"
    })
    void saysNothingOfItself(String method, String path, String type, int status) {
        RawResponse answer =
                wire.send(method, path, QUESTION.getBytes(StandardCharsets.UTF_8), "Content-Type: " + type);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Content-Type")).endsWith("; charset=utf-8");
        assertThat(answer.headers()).noneMatch(header -> header.getKey().matches("server|x-powered-by|via"));
    }

    @ParameterizedTest
    @DisplayName("T-21: a request error is never 200 in the newer media type")
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "{\"query\": \"{\"}",
                "{\"query\": \"{ noSuchField }\"}",
                "{\"query\": \"query A { __typename }\", \"operationName\": \"B\"}",
                "{\"query\": \"query ($id: ID!) { provider(id: $id) { id } }\"}"
            })
    void saysInTheStatusThatNothingWasExecuted(String body) {
        RawResponse answer = wire.post(body, RawSocket.RESPONSE);

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.body()).doesNotContain("\"data\"");
    }

    @Test
    @DisplayName("T-06: two content types must both be JSON")
    void takesNoSecondContentType() {
        RawResponse answer = wire.post(QUESTION, "Content-Type: text/plain");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.hasData()).isFalse();
    }

    @Test
    @DisplayName("T-23: the connection is not upgraded to HTTP/2")
    void speaksNoHttp2() {
        RawResponse upgrade = wire.post(
                QUESTION,
                "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA");
        RawResponse prior = wire.raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(upgrade.status()).isEqualTo(200);
        // A native executable answers that it implements no such version.
        assertThat(prior.status()).isIn(PackagedServer.isExecutable() ? List.of(501) : List.of(0, 400));
    }
}
