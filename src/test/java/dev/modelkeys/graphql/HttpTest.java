package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL over HTTP: accepted and rejected requests, with their status codes. */
@QuarkusTest
class HttpTest {

    private static final String QUESTION = "{\"query\": \"{ __typename }\"}";
    private static final String ANSWER = "{\"data\":{\"__typename\":\"Query\"}}";

    private final Http http = new Http();

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"})
    void onlyPostIsAllowed(String method) {
        HttpResponse<String> response =
                http.send(method, "/graphql?query=%7B__typename%7D", new byte[0], "Content-Type", Http.JSON);

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().allValues("Allow")).containsExactly("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql/", "/graphql/schema.graphqls", "/graphql;a=b", "/graphqlx"})
    void noOtherPathIsServed(String path) {
        assertThat(http.send("POST", path, bytes(QUESTION), "Content-Type", Http.JSON)
                        .statusCode())
                .isEqualTo(404);
        assertThat(http.send("GET", path, new byte[0]).statusCode()).isEqualTo(404);
    }

    @Test
    void theSchemaIsServedWhereTheExplorerIsOn() {
        HttpResponse<String> schema = http.send("GET", "/graphql/schema.graphql", new byte[0]);

        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.headers().allValues("Content-Type")).containsExactly("text/plain; charset=utf-8");
        assertThat(Sdl.parse(schema.body()).promises()).contains("type Provider", "input AddCredentialInput");
    }

    @Test
    void nothingIsTakenFromTheAddress() {
        HttpResponse<String> response =
                http.send("POST", "/graphql?query=%7B__typename%7D", bytes(QUESTION), "Content-Type", Http.JSON);

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Http.JSON,
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "Application/JSON",
                "application/json, application/json"
            })
    void takesJson(String type) {
        HttpResponse<String> response = http.post(QUESTION, "Content-Type", type);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "application/json; charset=iso-8859-1",
                "application/json, text/plain",
                ""
            })
    void takesNoOtherMediaType(String type) {
        assertThat(http.post(QUESTION, "Content-Type", type).statusCode()).isEqualTo(415);
    }

    @Test
    void takesNoBodyWithoutATypeOrCompressed() {
        assertThat(http.post(QUESTION).statusCode()).isEqualTo(415);
        assertThat(http.post(QUESTION, "Content-Type", Http.JSON, "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "application/* | application/json",
                "application/json | application/json",
                "application/graphql-response+json | application/graphql-response+json",
                "application/graphql-response+json, application/json;q=0.9 | application/graphql-response+json",
                "text/html, application/json | application/json",
                "application/graphql-response+json;q=0.5, application/json | application/json",
                "application/json;q=0.5, application/graphql-response+json;q=0.6 | application/graphql-response+json",
            })
    void answersInTheMediaTypeThatIsAccepted(String accept, String type) {
        HttpResponse<String> response = http.post(QUESTION, "Content-Type", Http.JSON, "Accept", accept);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Content-Type")).containsExactly(type + "; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml, text/*", "application/json;q=0"})
    void answersInNoOtherMediaType(String accept) {
        assertThat(http.post(QUESTION, "Content-Type", Http.JSON, "Accept", accept)
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void aBodyOfMoreThan256KilobytesIsTooLarge() {
        String rest = "}";
        String start = "{\"query\": \"{ __typename }\", \"extensions\": {}, \"operationName\": null";
        int room = 256 * 1024 - start.length() - rest.length();

        HttpResponse<String> large = http.post(start + " ".repeat(room) + rest, "Content-Type", Http.JSON);
        HttpResponse<String> tooLarge = http.post(start + " ".repeat(room + 1) + rest, "Content-Type", Http.JSON);

        assertThat(large.statusCode()).isEqualTo(200);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
    }

    @Test
    void connectionsAreNotUpgradedToWebSockets() {
        URI address = Http.at("/graphql");
        URI socket = URI.create("ws://" + address.getAuthority() + address.getPath());

        assertThatThrownBy(() -> http.client()
                        .newWebSocketBuilder()
                        .subprotocols("graphql-transport-ws", "graphql-ws")
                        .buildAsync(socket, new WebSocket.Listener() {})
                        .join())
                .hasStackTraceContaining(WebSocketHandshakeException.class.getName())
                .hasStackTraceContaining("status code 400");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, application/json, */*, 200",
        "POST, text/plain, */*, 415",
        "POST, application/json, text/html, 406",
        "PUT, application/json, */*, 405"
    })
    void responsesForbidStoringAndSniffing(String method, String type, String accept, int status) {
        HttpResponse<String> response =
                http.send(method, "/graphql", bytes(QUESTION), "Content-Type", type, "Accept", accept);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @DisplayName("DNS rebinding: a request to another host name is not signed in")
    @ValueSource(strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.nip.example"})
    void anotherHostNameIsNotSignedIn(String host) {
        RawSocket wire = new RawSocket(Http.at("").toString());
        byte[] body = "{\"query\": \"{ viewer { name } }\"}".getBytes(StandardCharsets.UTF_8);
        String head =
                "POST /graphql HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n";

        assertThat(wire.raw((head + "Host: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII), body)
                        .body())
                .contains("Developer");
        assertThat(wire.raw((head + "Host: " + host + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII), body)
                        .status())
                .isEqualTo(401);
    }
}
