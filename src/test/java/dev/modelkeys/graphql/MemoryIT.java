package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies take no memory before a token does, and no more than their budget after it: a server of 256 MB for this class alone. */
@Tag("alone")
class MemoryIT {

    private static final String QUESTION = "{\"query\": \"{ __typename }\"}";
    private static final String LARGE = " ".repeat(200_000) + QUESTION;
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final int FLOOD = 120;
    private static final int MOST_OF_THE_FLOOD = 80;

    private static Production production;

    private final ForgedTokens forged = new ForgedTokens();

    @BeforeAll
    static void start() throws IOException {
        production = Production.alone(Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        production.close();
    }

    @ParameterizedTest
    @DisplayName("A head without a well-formed token is answered before its body comes")
    @ValueSource(
            strings = {
                "X-Nothing: at all",
                "Authorization: Bearer ",
                "Authorization: Basic bWs6bWs=",
                "Authorization: Bearer mk_member_0000000000000000_0000000000000000000000000000000000000000000_000000",
                "Authorization: Bearer aaa.bbb.ccc"
            })
    void refusesByTheHead(String authorization) throws IOException {
        try (Socket socket = sendHead(authorization)) {
            RawResponse answer = RawSocket.read(socket);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"modelkeys\"");
            assertThat(answer.reply().codes()).containsExactly("UNAUTHENTICATED");
        }
    }

    @Test
    @DisplayName("A client that waits for 100 Continue is told to go on with a token, and is refused without one")
    void answersExpectations() throws IOException {
        try (Socket good = sendHead(production.authorization(), "Expect: 100-continue");
                Socket stranger = sendHead("X-Nothing: at all", "Expect: 100-continue")) {
            assertThat(new String(good.getInputStream().readNBytes(21), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100 Continue");
            assertThat(RawSocket.read(stranger).status()).isEqualTo(401);
        }
    }

    @Test
    @DisplayName(
            "A flood of large bodies with forged tokens is refused beyond its budget, and small requests are served beside it")
    void boundsTheBodiesOfAllRequests() throws Exception {
        assertThat(production.wire().post(LARGE).status()).isEqualTo(200);
        List<Socket> flood = new ArrayList<>();
        byte[] unfinished = " ".repeat(262_000).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < FLOOD; i++) {
            Socket socket = sendHead(forged.header());
            flood.add(socket);
            socket.getOutputStream().write(unfinished);
        }
        RawResponse refused = RawSocket.read(awaitAnswers(flood).get(0));
        long start = System.nanoTime();
        RawResponse small = production.wire().post(QUESTION);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.reply().codes()).containsExactly("UNAVAILABLE");
        assertThat(small.status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        assertThat(production.wire().post(LARGE).status()).isEqualTo(503);

        for (Socket socket : flood) {
            socket.close();
        }
        TimeUnit.SECONDS.sleep(1);
        assertThat(production.wire().post(LARGE).status()).isEqualTo(200);
    }

    /** Which of them are within the budget, and wait for the rest of their bodies, is chance. */
    private static List<Socket> awaitAnswers(List<Socket> flood) throws IOException, InterruptedException {
        List<Socket> answered = List.of();
        long end = System.nanoTime() + AT_ONCE.toNanos();
        while (answered.size() < MOST_OF_THE_FLOOD && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
            answered = new ArrayList<>();
            for (Socket socket : flood) {
                if (socket.getInputStream().available() > 0) {
                    answered.add(socket);
                }
            }
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(MOST_OF_THE_FLOOD);
        return answered;
    }

    private static Socket sendHead(String... headers) throws IOException {
        Socket socket = production.wire().open();
        socket.setSoTimeout(20_000);
        String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\n" + RawSocket.JSON
                + "\r\nContent-Length: 262144\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
