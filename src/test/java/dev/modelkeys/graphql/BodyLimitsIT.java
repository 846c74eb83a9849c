package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too long, too deep, compressed or slow are rejected. */
@Tag("alone")
class BodyLimitsIT {

    private static final String GOOD = "{ providers(first: 1) { nodes { id } } }";
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final RawSocket wire = Production.shared().wire();

    @ParameterizedTest
    @DisplayName("D-13, D-14: a long body is not read")
    @ValueSource(ints = {512 * 1024, 1024 * 1024, 12 * 1024 * 1024})
    void readsNoLongBody(int length) {
        for (String filling : new String[] {" ", "#", "\\n"}) {
            String body = "{\"query\": \"" + filling.repeat(length / filling.length()) + " { __typename }\"}";
            assertThat(wire.post(body).status()).isIn(0, 413);
        }
    }

    @Test
    @DisplayName("D-14: a chunked body that is too long is rejected with 413")
    void readsNoLongBodyInChunks() {
        byte[] chunk = ("10000\r\n" + " ".repeat(65_536) + "\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] head = chunkedHead(RawSocket.JSON).getBytes(StandardCharsets.UTF_8);

        assertThat(wire.raw(head, chunk, chunk, chunk, chunk, "1\r\n ".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(413);
        byte[][] endless = new byte[190][];
        Arrays.fill(endless, chunk);
        endless[0] = head;
        assertThat(wire.raw(endless).status()).isIn(0, 413);
    }

    @ParameterizedTest
    @DisplayName("D-15: JSON that is nested too deeply is a bad request")
    @ValueSource(ints = {33, 5_000, 50_000})
    void readsNoDeepJson(int depth) {
        String deep = "[".repeat(depth) + "]".repeat(depth);

        assertThat(wire.post("{\"query\": \"{ __typename }\", \"variables\": {\"a\": " + deep + "}}")
                        .status())
                .isEqualTo(400);
        assertThat(wire.post(deep).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @DisplayName("D-16: huge numbers are never made")
    @ValueSource(strings = {"1e1000000", "-1e1000000", "12345678901234567", "LONG"})
    void makesNoHugeNumbers(String number) {
        String digits = number.equals("LONG") ? "9".repeat(60_000) : number;
        long start = System.nanoTime();
        RawResponse literal = wire.query("{ providers(first: " + digits + ") { totalCount } }");

        assertThat(literal.status()).isEqualTo(400);
        assertThat(literal.reply().codes()).containsExactly("BAD_NUMBER");
        RawResponse variable = wire.post(
                "{\"query\": \"query ($n: Int) { providers(first: $n) { totalCount } }\"," + " \"variables\": {\"n\": "
                        + digits + "}}",
                RawSocket.RESPONSE);
        assertThat(variable.status()).isEqualTo(400);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE.multipliedBy(2));
    }

    @Test
    @DisplayName("D-18: nothing is unpacked")
    void unpacksNothing() {
        assertThat(wire.post("{\"query\": \"{ __typename }\"}", "Content-Encoding: gzip")
                        .status())
                .isEqualTo(415);
    }

    @Test
    @DisplayName("D-19: a client that sends a byte a second is dropped within fifteen seconds, answered or not")
    void dropsSlowClients() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(6);
        List<Future<Duration>> drips = new ArrayList<>();
        for (String head : List.of(
                head(RawSocket.JSON), head("Content-Type: text/plain"), chunkedHead(RawSocket.JSON) + "3e8\r\n")) {
            drips.add(clients.submit(() -> untilDropped(head + "{")));
        }
        // The connection ends with the answer to a request that was sent in chunks.
        Future<Duration> refused =
                clients.submit(() -> untilDropped(chunkedHead("Content-Type: text/plain") + "3e8\r\n{"));
        TimeUnit.SECONDS.sleep(3);
        long start = System.nanoTime();
        assertThat(wire.query(GOOD).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        for (Future<Duration> drip : drips) {
            assertThat(drip.get()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
        }
        assertThat(refused.get()).isLessThan(Duration.ofSeconds(15));
        clients.shutdown();
    }

    private static String head(String type) {
        return start(type) + "Content-Length: 1000\r\n\r\n";
    }

    private static String chunkedHead(String type) {
        return start(type) + "Transfer-Encoding: chunked\r\n\r\n";
    }

    private static String start(String type) {
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\n"
                + Production.shared().authorization() + "\r\n" + type + "\r\n";
    }

    /** Time until the server closes the connection of a client that sends a byte a second. */
    private Duration untilDropped(String start) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (Socket socket = wire.open()) {
            socket.getOutputStream().write(start.getBytes(StandardCharsets.UTF_8));
            while (Duration.ofNanos(System.nanoTime() - begin).toSeconds() < 30) {
                TimeUnit.SECONDS.sleep(1);
                socket.getOutputStream().write(' ');
            }
        } catch (IOException e) {
            return Duration.ofNanos(System.nanoTime() - begin);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
