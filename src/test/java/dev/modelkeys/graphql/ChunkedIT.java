package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chunked bodies are served one to a connection, and nothing is smuggled behind them. */
class ChunkedIT {

    private static final String QUESTION = "{\"query\": \"{ __typename }\"}";
    private static final String ANSWER = "{\"data\":{\"__typename\":\"Query\"}}";

    private final RawSocket wire = Production.shared().wire();

    @Test
    @DisplayName("T-22: a chunked body is served, and the connection ends")
    void servesAChunkedBodyAndEnds() {
        String request = chunked(Production.shared().authorization(), "Transfer-Encoding: chunked");

        String answers = wire.untilClosed(request + request);

        assertThat(answers).startsWith("HTTP/1.1 200").endsWith(ANSWER).containsOnlyOnce("HTTP/1.1");
        assertThat(answers.toLowerCase(Locale.ROOT)).contains("connection: close");
    }

    @Test
    @DisplayName(
            "A client without a token reads its 401 though its chunks still come, and the connection ends after them")
    void refusesChunksOfStrangers() throws Exception {
        try (Socket socket = wire.open()) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\n" + RawSocket.JSON
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            RawResponse answer = RawSocket.read(socket);
            for (int i = 0; i < 20; i++) {
                out.write(("400\r\n" + " ".repeat(1024) + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Connection")).isEqualTo("close");
            socket.setSoTimeout(5_000);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @DisplayName("T-22: a request with two lengths or another transfer coding is rejected, and the connection ends")
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 27",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: xchunked"
            })
    void takesOneLength(String lengths) {
        String request = chunked(Production.shared().authorization(), lengths);

        assertThat(wire.raw(request.getBytes(StandardCharsets.UTF_8)).status()).isIn(0, 400);
        assertThat(wire.untilClosed(request)).doesNotContain("\"data\"");
    }

    @ParameterizedTest
    @DisplayName("T-22: beside Transfer-Encoding, Content-Length has no effect, and the connection ends")
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 5"
            })
    void endsTheConnectionAfterTwoLengths(String lengths) {
        String request = chunked(Production.shared().authorization(), lengths);

        assertThat(wire.untilClosed(request + request)).containsOnlyOnce("HTTP/1.1");
    }

    @ParameterizedTest
    @DisplayName("T-22: a request behind a chunked one is never executed")
    @CsvSource({
        "POST /graphql HTTP/1.1, true",
        "POST /graphql HTTP/1.1, false",
        "'GET /graphql HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade', true",
        "GET /icons/openai.svg HTTP/1.1, true",
        "GET /icons/openai.svg HTTP/1.1, false",
        "POST /nothing HTTP/1.1, true",
        "GET / HTTP/1.1, true"
    })
    void doesNothingSmuggled(String outer, boolean twoLengths) {
        String name = "smuggled " + UUID.randomUUID();
        String inner = "{\"query\": \"mutation { createApiToken(input: {name: \\\"" + name
                + "\\\", role: MEMBER}) { token { id } } }\"}";
        String smuggled = "POST /graphql HTTP/1.1\r\nHost: localhost\r\n"
                + Production.shared().authorization() + "\r\n" + RawSocket.JSON + "\r\nContent-Length: "
                + inner.length()
                + "\r\n\r\n" + inner;
        String length = twoLengths ? "\r\nContent-Length: " + (5 + smuggled.length()) : "";
        String request = outer.replace("\\r\\n", "\r\n") + "\r\nHost: localhost\r\n" + RawSocket.JSON + length
                + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled;

        assertThat(wire.untilClosed(request)).containsOnlyOnce("HTTP/1.1");

        assertThat(Production.shared()
                        .api()
                        .query("{ apiTokens(first: 100) { nodes { name } } }")
                        .body())
                .doesNotContain(name);
    }

    private static String chunked(String... headers) {
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\n" + RawSocket.JSON + "\r\n" + String.join("\r\n", headers)
                + "\r\n\r\n" + Integer.toHexString(QUESTION.length()) + "\r\n" + QUESTION + "\r\n0\r\n\r\n";
    }
}
